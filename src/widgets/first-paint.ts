import { readingSettings, storageKey } from './reading-settings.ts';

/**
 * The script in the page's head: applies the settings (address before memory before default) as `data-*` on the root
 * element before anything is painted. Printed into the page as source text, so it must stand alone.
 */
export function firstPaintScript(): string {
  return `(${applySettings.toString()})(${JSON.stringify(readingSettings)},${JSON.stringify(storageKey)})`;
}

function applySettings(settings: Record<string, readonly string[]>, key: string): void {
  const root = document.documentElement;
  const query = new URLSearchParams(location.search);
  let remembered: Record<string, unknown> = {};
  try {
    remembered = JSON.parse(localStorage.getItem(key) || '{}') || {};
  } catch {}
  for (const name in settings) {
    const values = settings[name] as readonly string[];
    root.dataset[name] =
      values.find((v) => v === query.get(name)) ||
      values.find((v) => v === remembered[name]) ||
      values[0] ||
      '';
  }
  if (root.dataset['writing'] === 'vertical') root.dataset['view'] = 'ja';
  // Where the device has no face of the kind, the site's own is asked for at once, so that it can be there in time: as
  // an `optional` face it is otherwise passed over.
  for (const rule of [...document.styleSheets].flatMap((sheet) => [...sheet.cssRules])) {
    const [, local, href] =
      (rule instanceof CSSFontFaceRule && rule.cssText.match(/(local.*), *url\("(.*?)"/s)) || [];
    if (!local || !href) continue;
    new FontFace('probe', local).load().catch(() => {
      const link = document.createElement('link');
      Object.assign(link, { rel: 'preload', as: 'font', type: 'font/woff2', crossOrigin: '', href });
      document.head.append(link);
    });
  }
  // A device without any Japanese typeface draws boxes, which are not one em wide. Its text waits for the site's own
  // typefaces, for three seconds at most; on every other device nothing waits.
  const pen = document.createElement('canvas').getContext('2d');
  if (!pen) return;
  pen.font = '64px serif';
  if (pen.measureText('永').width === 64) return;
  root.dataset['font'] = 'awaited';
  const show = () => {
    delete root.dataset['font'];
  };
  const faces = [...document.fonts];
  for (const face of faces) face.display = 'swap';
  Promise.allSettled(faces.map((face) => face.load())).then(show);
  setTimeout(show, 3000);
}

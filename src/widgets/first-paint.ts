import { readingSettings, storageKey } from './reading-settings.ts';

/** The serif faces of devices that styles/tokens.css names before the site's own. */
const systemSerifs = '"Iowan Old Style","Sitka Text"';

/**
 * The script in the page's head: applies the settings (address before memory before default) as `data-*` on the root
 * element before anything is painted. Printed into the page as source text, so it must stand alone.
 */
export function firstPaintScript(): string {
  return `(${applySettings.toString()})(${JSON.stringify(readingSettings)},${JSON.stringify(storageKey)},${JSON.stringify(systemSerifs)})`;
}

function applySettings(settings: Record<string, readonly string[]>, key: string, serifs: string): void {
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
  const pen = document.createElement('canvas').getContext('2d');
  if (!pen) return;
  const width = (text: string, family: string) => {
    pen.font = `64px ${family}`;
    return pen.measureText(text).width;
  };
  // Where the device has none of the serif faces, the site's own is asked for at once, so that it can be there in time:
  // as an `optional` face it is otherwise passed over.
  if (width('mil', `${serifs},monospace`) === width('mil', 'monospace')) {
    for (const rule of [...document.styleSheets].flatMap((sheet) => [...sheet.cssRules])) {
      const face = rule instanceof CSSFontFaceRule && rule.cssText.match(/"?Edition Serif.*url\("(.*?)"/s);
      if (!face) continue;
      const link = document.createElement('link');
      Object.assign(link, { rel: 'preload', as: 'font', type: 'font/woff2', crossOrigin: '', href: face[1] });
      document.head.append(link);
    }
  }
  // A device without any Japanese typeface draws boxes, which are not one em wide. Its text waits for the site's own
  // typefaces, for three seconds at most; on every other device nothing waits.
  if (width('永', 'serif') === 64) return;
  root.dataset['font'] = 'awaited';
  const show = () => {
    delete root.dataset['font'];
  };
  const faces = [...document.fonts];
  for (const face of faces) face.display = 'swap';
  Promise.all(faces.map((face) => face.load())).then(show, show);
  setTimeout(show, 3000);
}

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
  // Vertical writing is for Japanese alone; a view that the address asks for outweighs a remembered direction.
  if (root.dataset['writing'] === 'vertical') {
    const isAsked =
      settings['view']?.includes(query.get('view') || '') && query.get('writing') !== 'vertical';
    if (isAsked && root.dataset['view'] !== 'ja') root.dataset['writing'] = 'horizontal';
    else root.dataset['view'] = 'ja';
  }
  const faces = [...document.fonts];
  // A device without any Japanese typeface draws boxes, which are not one em wide. Its text waits for the site's own
  // typefaces, for three seconds at most; on every other device nothing waits.
  const pen = document.createElement('canvas').getContext('2d');
  if (pen) pen.font = '64px serif';
  if (pen && pen.measureText('永').width !== 64) {
    root.dataset['font'] = 'awaited';
    for (const face of faces) face.display = 'swap';
  }
  const show = () => {
    delete root.dataset['font'];
  };
  setTimeout(show, 3000);
  // Asked for now, a typeface that the device lacks can be there in time; `optional`, it is otherwise passed over.
  // Not in this very task: Chromium holds the first paint for faces asked for before there is a body.
  setTimeout(() => Promise.allSettled(faces.map((face) => face.load())).then(show));
}

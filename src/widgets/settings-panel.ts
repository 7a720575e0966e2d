import { keepPlace } from './keep-place.ts';
import { readingSettings, type SettingName, storageKey } from './reading-settings.ts';

const root = document.documentElement;
const names = Object.keys(readingSettings) as SettingName[];

/** Connects the radio buttons of the panel with the settings on the root element, the memory and the address. */
export function startSettingsPanel(onChange: () => void): void {
  const form = document.querySelector<HTMLFormElement>('#settings form');
  if (!form) return;
  showChoices(form);
  form.addEventListener('change', (event) => {
    const input = event.target as HTMLInputElement;
    keepPlace(() => {
      choose(input.name as SettingName, input.value);
      onChange();
    });
    showChoices(form);
    remember();
    history.replaceState(history.state, '', addressWithSettings());
  });
  addEventListener('hashchange', () => showChoices(form));
}

function choose(name: SettingName, value: string): void {
  root.dataset[name] = value;
  // Vertical writing is for Japanese alone: each of the two choices carries the other with it.
  if (name === 'writing' && value === 'vertical') root.dataset['view'] = 'ja';
  if (name === 'view' && value !== 'ja') root.dataset['writing'] = 'horizontal';
}

function showChoices(form: HTMLFormElement): void {
  for (const name of names) {
    const choice = form.elements.namedItem(name);
    if (choice instanceof RadioNodeList) choice.value = root.dataset[name] ?? '';
  }
  const link = form.querySelector<HTMLAnchorElement>('a');
  if (link) link.href = addressWithSettings(true);
}

function remember(): void {
  try {
    localStorage.setItem(
      storageKey,
      JSON.stringify(Object.fromEntries(names.map((name) => [name, root.dataset[name]]))),
    );
  } catch {
    // Storage may be forbidden; the page then works for this visit alone.
  }
}

/** The present address with every setting that is not the default; with all of them, to show another reader the same. */
function addressWithSettings(all = false): string {
  const address = new URL(location.href);
  for (const name of names) {
    const value = root.dataset[name];
    if (value && (all || value !== readingSettings[name][0])) address.searchParams.set(name, value);
    else address.searchParams.delete(name);
  }
  return address.href;
}

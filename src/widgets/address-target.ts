import { isShown, segmentsOf } from './segments.ts';

/**
 * Makes every anchor work in every view. The browser itself goes to an anchor that is shown; where the view hides
 * the language that bears the id, its partner stands in. An anchor that does not exist is said so, once.
 */
export function startAddressTarget(): void {
  const go = () => {
    for (const element of document.querySelectorAll('.at')) element.classList.remove('at');
    const status = document.querySelector<HTMLElement>('#status');
    if (status) status.textContent = '';
    const id = decodeFragment(location.hash.slice(1).split(':~:', 1)[0] ?? '');
    if (!id) return;
    const target = document.getElementById(id);
    if (!target) {
      if (status) status.textContent = (status.dataset['missing'] ?? '').replace('%', () => id);
      return;
    }
    const pair = segmentsOf(id);
    for (const element of pair) element.classList.add('at');
    const shown = [target, ...pair].find(isShown);
    if (shown && (shown !== target || document.documentElement.dataset['writing'] === 'vertical')) {
      shown.scrollIntoView({ inline: 'start' });
    }
  };
  addEventListener('hashchange', go);
  go();
}

function decodeFragment(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

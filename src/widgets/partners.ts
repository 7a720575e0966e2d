import { partnersOf, segmentAt } from './segments.ts';

/** Lights a sentence and its partner while either is under the pointer or has the focus. */
export function lightPartners(): void {
  let lit: HTMLElement[] = [];
  const light = (segment: HTMLElement | null) => {
    if (segment === (lit[0] ?? null)) return;
    for (const element of lit) element.classList.remove('lit');
    lit = segment ? [segment, ...partnersOf(segment)] : [];
    for (const element of lit) element.classList.add('lit');
  };
  document.addEventListener('pointerover', (event) => light(segmentAt(event.target)));
  document.addEventListener('focusin', (event) => light(segmentAt(event.target)));
  document.addEventListener('focusout', () => light(null));
}

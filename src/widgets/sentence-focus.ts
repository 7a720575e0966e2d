import { allSegments, isShown, languageOf, segmentAt } from './segments.ts';

/**
 * Sentences by keyboard: the text is one stop of the Tab key; from there the arrow keys along the line go from sentence
 * to sentence (→ ← in horizontal writing, ↓ ↑ in vertical). In the reveal view each sentence is a button and a stop.
 */
export function startSentenceFocus(): void {
  document.addEventListener('keydown', (event) => {
    const segment = segmentAt(event.target);
    if (!segment || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const vertical = document.documentElement.dataset['writing'] === 'vertical';
    const step = { [vertical ? 'ArrowDown' : 'ArrowRight']: 1, [vertical ? 'ArrowUp' : 'ArrowLeft']: -1 }[
      event.key
    ];
    if (!step) return;
    const stops = allSegments().filter(
      (other) => isShown(other) && languageOf(other) === languageOf(segment),
    );
    const next = stops[stops.indexOf(segment) + step];
    if (!next) return;
    event.preventDefault();
    moveStop(segment, next);
    next.focus();
  });
}

/** Sets the Tab stops for the present view. */
export function prepareSentenceFocus(): void {
  const reveal = document.documentElement.dataset['view'] === 'reveal';
  const stops = allSegments();
  const first = stops.find(isShown);
  for (const segment of stops)
    segment.tabIndex = segment === first || (reveal && segment.role === 'button') ? 0 : -1;
}

function moveStop(from: HTMLElement, to: HTMLElement): void {
  if (from.role !== 'button') from.tabIndex = -1;
  to.tabIndex = 0;
}

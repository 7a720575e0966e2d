import { allSegments, isShown, partnersOf } from './segments.ts';

/** The topmost sentence in sight: the one whose place must not move. */
export function segmentBeingRead(): HTMLElement | undefined {
  const top = barHeight();
  const isInSight = (element: Element) => {
    const { bottom, left, right } = element.getBoundingClientRect();
    return bottom > top + 1 && right > 0 && left < innerWidth;
  };
  const passages = [...document.querySelectorAll('.passage')].filter(isInSight);
  return allSegments(passages).find((segment) => isShown(segment) && isInSight(segment));
}

/** Changes the page so that the line being read stays where it is on the screen. */
export function keepPlace(change: () => void): void {
  const before = scrollY > 0 || isVertical() ? segmentBeingRead() : undefined;
  const wasVertical = isVertical();
  const offset = before ? startOf(before) : 0;
  const root = document.documentElement;
  root.style.overflowAnchor = 'none';
  change();
  const after = before && [before, ...partnersOf(before)].find(isShown);
  if (after) {
    if (isVertical() || wasVertical) after.scrollIntoView({ block: 'start', inline: 'start' });
    else scrollBy({ top: startOf(after) - offset, behavior: 'instant' });
  }
  requestAnimationFrame(() => root.style.removeProperty('overflow-anchor'));
}

const startOf = (segment: HTMLElement): number => segment.getClientRects()[0]?.top ?? 0;
const isVertical = (): boolean => document.documentElement.dataset['writing'] === 'vertical';
const barHeight = (): number => document.querySelector('.bar')?.getBoundingClientRect().bottom ?? 0;

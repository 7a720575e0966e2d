import { keepPlace } from './keep-place.ts';
import { allSegments, languageOf, partnersOf, segmentAt } from './segments.ts';

/**
 * めくり: one language is shown; a sentence's partner opens after it on tap, Enter or Space. The partner's own element
 * is moved there and back, so that text, language and address stay the same in every view.
 */
export function startReveal(): void {
  document.addEventListener('click', (event) => {
    const segment = segmentAt(event.target);
    if (segment && isButton(segment) && getSelection()?.isCollapsed !== false) toggle(segment);
  });
  document.addEventListener('keydown', (event) => {
    const segment = segmentAt(event.target);
    if (!segment || !isButton(segment) || (event.key !== 'Enter' && event.key !== ' ')) return;
    event.preventDefault();
    toggle(segment);
  });
}

/** Makes the leading sentences buttons in the reveal view, and plain text in the others. */
export function prepareReveal(): void {
  const on = document.documentElement.dataset['view'] === 'reveal';
  for (const segment of allSegments().filter(isLeading)) {
    if (on) {
      segment.role = 'button';
      segment.ariaExpanded ??= 'false';
    } else {
      if (isOpen(segment)) close(segment);
      segment.removeAttribute('role');
      segment.removeAttribute('aria-expanded');
    }
  }
}

const isLeading = (segment: HTMLElement): boolean => !segment.dataset['s'];
const isButton = (segment: HTMLElement): boolean => segment.role === 'button';
const isOpen = (segment: HTMLElement): boolean => segment.ariaExpanded === 'true';
const homes = new WeakMap<HTMLElement, Element>();

function toggle(segment: HTMLElement): void {
  keepPlace(() => (isOpen(segment) ? close(segment) : open(segment)));
}

function open(segment: HTMLElement): void {
  segment.ariaExpanded = 'true';
  for (const partner of partnersOf(segment)) {
    const home = partner.parentElement;
    if (home && !homes.has(partner)) homes.set(partner, home);
    partner.lang = languageOf(partner);
    segment.after(partner);
  }
}

function close(segment: HTMLElement): void {
  segment.ariaExpanded = 'false';
  for (const partner of partnersOf(segment)) homes.get(partner)?.append(partner);
  // Those at home stand in the order of their counterparts again.
  for (const leading of segment.parentElement?.querySelectorAll<HTMLElement>('.s:not([data-s])') ?? []) {
    for (const partner of partnersOf(leading)) {
      const home = homes.get(partner) ?? partner.parentElement;
      if (partner.parentElement === home) home?.append(partner);
    }
  }
}

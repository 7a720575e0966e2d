/**
 * Segments in the page: elements of class `s`. Those of the page's leading language carry the id,
 * their partners in the other language name it in `data-s`.
 */

export const allSegments = (within: Iterable<ParentNode> = [document]): HTMLElement[] =>
  [...within].flatMap((node) => [...node.querySelectorAll<HTMLElement>('.s')]);

export const segmentAt = (target: EventTarget | null): HTMLElement | null =>
  target instanceof Element ? target.closest<HTMLElement>('.s') : null;

export const languageOf = (segment: HTMLElement): string =>
  segment.closest<HTMLElement>('[lang]')?.lang ?? '';

export const isShown = (element: Element): boolean => element.checkVisibility();

/** The segment's counterparts in the other language: usually one. */
export function partnersOf(segment: HTMLElement): HTMLElement[] {
  return segmentIds(segment)
    .flatMap((id) => segmentsOf(id))
    .filter((other) => other !== segment);
}

/** Both languages' elements for a segment id. */
export function segmentsOf(id: string): HTMLElement[] {
  const lead = document.getElementById(id)?.closest<HTMLElement>('.s');
  return [
    ...(lead ? [lead] : []),
    ...document.querySelectorAll<HTMLElement>(`[data-s~="${CSS.escape(id)}"]`),
  ];
}

export function segmentIds(segment: HTMLElement): string[] {
  if (segment.dataset['s']) return segment.dataset['s'].split(' ');
  return [segment, ...segment.querySelectorAll<HTMLElement>('span[id]')].map((element) => element.id);
}

import { segmentBeingRead } from './keep-place.ts';
import { segmentIds } from './segments.ts';

/** The link to the other language's page leads to the sentence being read there, with the same settings. */
export function startLanguageLink(): void {
  const link = document.querySelector<HTMLAnchorElement>('.bar a[hreflang]');
  link?.addEventListener('click', () => {
    const place = scrollY > innerHeight / 2 ? segmentBeingRead() : undefined;
    link.search = location.search;
    link.hash = place ? `#${segmentIds(place)[0]}` : location.hash;
  });
}

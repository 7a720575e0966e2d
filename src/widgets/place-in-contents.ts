/** Marks the section being read in the contents, and names it in the bar. */
export function startPlaceInContents(): void {
  const links = [...document.querySelectorAll<HTMLAnchorElement>('#contents a[href^="#"]')];
  const label = document.querySelector<HTMLElement>('.bar .section');
  const mark = () => {
    const vertical = document.documentElement.dataset['writing'] === 'vertical';
    const isPassed = ({ top, right }: DOMRect) =>
      vertical ? right >= innerWidth * 0.6 : top <= innerHeight * 0.4;
    const current = links.findLast((link) => {
      const place = document.getElementById(link.hash.slice(1));
      return place && (link === links[0] || isPassed(place.getBoundingClientRect()));
    });
    for (const link of links) {
      if (link === current) link.ariaCurrent = 'true';
      else link.removeAttribute('aria-current');
    }
    if (label) label.textContent = (current !== links[0] && current?.firstElementChild?.textContent) || '';
  };
  let waiting = false;
  const soon = () => {
    if (waiting) return;
    waiting = true;
    requestAnimationFrame(() => {
      waiting = false;
      mark();
    });
  };
  addEventListener('scroll', soon, { passive: true, capture: true });
  addEventListener('resize', soon);
  mark();
}

import type { Language } from '../schemas/bilingual.ts';
import type { Edition, Passage } from '../schemas/edition.ts';

/**
 * The order of sentences in the view 「交互」: first of one language, first of the other, second of one … CSS cannot
 * count siblings in every browser yet (`sibling-index()`), so there is one rule for each place up to the longest
 * passage, and one for each sentence of a passage that is not aligned 1:1.
 */
export function lineByLineCss({ passages }: Edition, leading: Language): string {
  const longest = Math.max(...passages.map(({ segments }) => segments.length));
  const places = Array.from({ length: longest }, (_, index) => index + 1).map((place) => {
    const at = `:nth-child(${place} of .s)`;
    return `.s${at}{order:${2 * place}}.s[data-s]${at}{order:${2 * place + 1}}`;
  });
  const uneven = passages.filter(({ segments }) => segments.some((segment) => segment.with));
  return [...places, ...uneven.map((passage) => unevenRules(passage, leading))].join('');
}

/** A translation of several sentences stands after the last of them where it follows, before the first where it leads. */
function unevenRules({ segments }: Passage, leading: Language): string {
  return segments
    .flatMap((segment, index) => {
      if (segment.with) return [];
      const names = segments
        .filter((other) => other === segment || other.with === segment.id)
        .map(({ id }) => id);
      const last = segments.findIndex(({ id }) => id === names.at(-1));
      return leading === 'ja'
        ? `.s.s.s[data-s="${names.join(' ')}"]{order:${2 * (last + 1) + 1}}`
        : `.s#${segment.id}{order:${2 * (index + 1)}}`;
    })
    .join('');
}

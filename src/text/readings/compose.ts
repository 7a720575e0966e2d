/**
 * A text in the one form that the analyser and the tables know: か and U+3099 as が, ｶﾞ as ガ, a kanji
 * without its variation selector; every character of it one code point, with its place in the original.
 */
export interface ComposedText {
  text: string;
  /** an offset in `text` -> the offset in the original where the same character begins; UTF-16 code units */
  toOriginal(offset: number): number;
  /** an offset in the original -> the offset in `text` of the character it stands in */
  fromOriginal(offset: number): number;
}

const character = /[\uFF66-\uFF9D][\uFF9E\uFF9F]|[\s\S]\p{M}*/gu;
const needsWork = /[\p{M}\uFF66-\uFF9F]/u;

/** Composes any string; a lone surrogate stays what it is. */
export function composeText(original: string): ComposedText {
  if (!needsWork.test(original) && original.normalize('NFC') === original) {
    return { text: original, toOriginal: (offset) => offset, fromOriginal: (offset) => offset };
  }
  const parts: string[] = [];
  const starts: number[] = [];
  const places: number[] = [];
  let length = 0;
  for (const match of original.matchAll(character)) {
    const composed = composeCharacter(match[0]);
    for (let unit = 0; unit < composed.length; unit++) starts.push(match.index);
    for (let unit = 0; unit < match[0].length; unit++) places.push(length);
    parts.push(composed);
    length += composed.length;
  }
  return {
    text: parts.join(''),
    toOriginal: (offset) => starts[offset] ?? original.length,
    fromOriginal: (offset) => places[offset] ?? length,
  };
}

function composeCharacter(cluster: string): string {
  if (/^[\uFF66-\uFF9F]/.test(cluster)) return firstCodePoint(cluster.normalize('NFKC'));
  const bare = cluster.length === 1 ? cluster : cluster.replace(/[\uFE00-\uFE0F\u{E0100}-\u{E01EF}]/gu, '');
  // A mark with no composed form is left aside: the dictionary knows no word with it.
  return firstCodePoint((bare || cluster).normalize('NFC'));
}

const firstCodePoint = (text: string): string => String.fromCodePoint(text.codePointAt(0) as number);

/**
 * The small language in which a correction says where it holds. A cell is one or more alternatives with | between
 * them; an alternative is characters as they stand in the text, and classes in braces. A cell that begins with !
 * holds where none of its alternatives does.
 */
const classes: Record<string, string> = {
  digit: '[0-9０-９]',
  numeral: '[0-9０-９〇一二三四五六七八九十百千万億兆数何]',
  kanji: '[\\p{Script=Han}〆]',
  hiragana: '\\p{Script=Hiragana}',
  katakana: '[\\p{Script=Katakana}ー]',
  kana: '[\\p{Script=Hiragana}\\p{Script=Katakana}ー]',
  latin: '[A-Za-zＡ-Ｚａ-ｚ]',
  mark: '[\\p{P}\\p{S}\\s]',
  start: '^',
  end: '$',
  any: '',
};

export const contextClasses = Object.keys(classes);

export interface Context {
  /** as written, for telling two rows apart */
  written: string;
  /** how many characters it looks at: the more, the more it is to be trusted */
  size: number;
  /** true where a correction may begin or end inside a word of the analyser's */
  insideWord: boolean;
  holdsAt(text: string, offset: number): boolean;
}

/** One context for each alternative of a cell, or the name of the class that does not exist. */
export function parseContext(cell: string, side: 'before' | 'after'): Context[] | { unknownClass: string } {
  const isNot = cell.startsWith('!');
  const alternatives = (isNot ? cell.slice(1) : cell).split('|');
  const unknownClass = cell
    .match(/\{[^{}]*\}?|\}/g)
    ?.find((name) => classes[name.slice(1, -1)] === undefined || !name.endsWith('}'));
  if (unknownClass !== undefined) return { unknownClass };
  if (isNot) return [makeContext(cell, alternatives, side, true)];
  return alternatives.map((alternative) => makeContext(alternative, [alternative], side, false));
}

function makeContext(
  written: string,
  alternatives: string[],
  side: 'before' | 'after',
  isNot: boolean,
): Context {
  const look = `(?${side === 'before' ? '<' : ''}${isNot ? '!' : '='}${alternatives.map(toPattern).join('|')})`;
  const expression = new RegExp(look, 'uy');
  return {
    written,
    size: isNot ? 1 : Array.from(written.replace(/\{any\}/g, '').replace(/\{[a-z]+\}/g, '*')).length,
    insideWord: !isNot && written.includes('{any}'),
    holdsAt(text, offset) {
      expression.lastIndex = offset;
      return expression.test(text);
    },
  };
}

const toPattern = (alternative: string): string =>
  alternative
    .split(/(\{[a-z]+\})/)
    .map(
      (part) =>
        classes[part.slice(1, -1)] ?? part.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&').replace(/\\-/g, '\\x2d'),
    )
    .join('');

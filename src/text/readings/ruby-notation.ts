import type { Run } from '../../schemas/edition.ts';
import { isKanji } from './kana.ts';

/**
 * The notation in which a person writes readings in a table: 押《お》し寄《よ》せる. A reading belongs to the kanji
 * directly before it, back to the last character that is none; ｜ says where it begins if elsewhere: ｜1人《ひとり》.
 */
export function parseRuby(notation: string): Run[] {
  const runs: Run[] = [];
  let rest = notation;
  for (let match = /《([^《》]+)》/.exec(rest); match; match = /《([^《》]+)》/.exec(rest)) {
    const before = rest.slice(0, match.index);
    const bar = before.lastIndexOf('｜');
    const start = bar >= 0 ? bar : before.length - trailingKanji(before).length;
    addPlain(runs, before.slice(0, start));
    runs.push({ text: before.slice(bar >= 0 ? bar + 1 : start), reading: match[1] as string });
    rest = rest.slice(match.index + match[0].length);
  }
  addPlain(runs, rest);
  return runs;
}

/** The same notation from runs; parsing it gives the runs back, if the text itself holds no 《, 》 or ｜. */
export function formatRuby(runs: readonly Run[]): string {
  let before = '';
  return runs
    .map(({ text, reading }) => {
      const clear = trailingKanji(text) === text && trailingKanji(before) === '';
      before = reading === undefined ? text : '';
      return reading === undefined ? text : `${clear ? '' : '｜'}${text}《${reading}》`;
    })
    .join('');
}

function trailingKanji(text: string): string {
  const letters = Array.from(text);
  let start = letters.length;
  while (start > 0 && belongsToKanji(letters[start - 1] as string)) start--;
  return letters.slice(start).join('');
}

/** A variation selector belongs to the kanji before it. */
const belongsToKanji = (letter: string): boolean =>
  isKanji(letter) || /^[\uFE00-\uFE0F\u{E0100}-\u{E01EF}]$/u.test(letter);

function addPlain(runs: Run[], text: string): void {
  if (text) runs.push({ text });
}

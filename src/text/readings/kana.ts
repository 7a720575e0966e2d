/** What a character is, and how one kana is turned into another. Everything here expects composed text (compose.ts). */

const kanji = /^[\p{Script=Han}〆]$/u;
const anyKanji = /[\p{Script=Han}〆]/u;
const hiraganaOnly = /^[\p{Script=Hiragana}ー]+$/u;
const kana = /^[\p{Script=Hiragana}\p{Script=Katakana}ー]$/u;

/** True for a Chinese character and for what is written and read like one: 々, 〇, 〆. */
export const isKanji = (character: string): boolean => kanji.test(character);

/** True where a text holds at least one kanji. */
export const hasKanji = (text: string): boolean => anyKanji.test(text);

/** True for a single hiragana or katakana, ー included. */
export const isKana = (character: string): boolean => kana.test(character);

/** True for a reading as it is printed: one or more hiragana, ー included, and nothing else. */
export const isHiragana = (text: string): boolean => hiraganaOnly.test(text);

/** Katakana become hiragana (ー stays); half-width katakana are widened first; all else stays as it is. */
export function toHiragana(text: string): string {
  return text
    .replace(/[\uFF66-\uFF9F]+/g, (narrow) => narrow.normalize('NFKC'))
    .replace(/[ァ-ヶ]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) - 0x60));
}

/**
 * True where a small ヶ, ヵ or a large ケ stands for the word か or が and is read with its neighbours:
 * 一ヶ月, 霞ヶ関, 三ケ所. Before anything but a kanji it is an ordinary kana.
 */
export function isCounterKe(before: string | undefined, letter: string, after: string | undefined): boolean {
  if (after === undefined || !isKanji(after)) return false;
  if (letter === 'ヶ' || letter === 'ヵ') return true;
  return (
    letter === 'ケ' &&
    (before === undefined ? '月国所年村日条'.includes(after) : /[\p{Script=Han}\p{Nd}]/u.test(before))
  );
}

/** The heading of the legend that Aozora Bunko puts before a text. */
export const LEGEND = '【テキスト中に現れる記号について】';

/** Kana as they stand over kanji. */
export const kanaReading = /^[\p{Script=Hiragana}\p{Script=Katakana}ー・゛゜]+$/u;
/** Characters that take a reading without a mark before them. */
export const takesReading = /[\p{Script=Han}々〆〇ヶヵ〓]/u;

/**
 * True where a text uses the notation of Aozora Bunko: its legend, an annotation ［＃…］, ｜ with 《》, or 《》
 * that are readings throughout. 《》 are quotation marks in other texts; so where nothing else speaks for
 * Aozora, nearly all of them must be kana of a credible length, over at least two different words.
 */
export function usesAozoraNotation(text: string): boolean {
  if (text.includes(LEGEND) || text.includes('［＃')) return true;
  if (!text.includes('《')) return false;
  if (/｜[^｜《》\n]{1,20}《[^《》\n]{1,40}》/u.test(text)) return true;
  let all = 0;
  let shaped = 0;
  const words = new Set<string>();
  for (const match of text.matchAll(/([\p{Script=Han}々〆〇ヶヵ]{0,8})《([^《》\n]{0,40})/gu)) {
    const [, word = '', reading = ''] = match;
    const after = (match.index ?? 0) + match[0].length;
    all++;
    if (word === '' || text[after] !== '》' || !kanaReading.test(reading)) continue;
    if (reading.length > word.length * 5) continue;
    shaped++;
    words.add(word);
  }
  return words.size >= 2 && shaped >= all * 0.9;
}

/**
 * The author's own English: words in parentheses directly after Japanese ones, as in 「異常」(anomaly).
 * FRB(連邦準備制度理事会) is the reverse, a Japanese explanation of Latin letters, and is no gloss.
 */
const afterJapanese = String.raw`(?<=[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー々〆」』】〉》〕”’])`;
const latinWords = String.raw`\p{Script=Latin}(?:[\p{Script=Latin} '’‐-]*\p{Script=Latin})`;
const gloss = new RegExp(String.raw`${afterJapanese}[(\uff08]\s*(${latinWords})\s*[)\uff09]`, 'gu');

/** The words that the author set in English, in the order of the text, without their parentheses. */
export const authorGlosses = (ja: string): string[] =>
  [...ja.matchAll(gloss)].map((match) => match[1] as string);

/** The author's English words as they stand in the translation; those that it does not use are left out. */
export const keptGlosses = (ja: string, en: string): string[] =>
  authorGlosses(ja).flatMap((words) => findWords(words, en) ?? []);

/** The author's English words that the translation does not use. */
export const lostGlosses = (ja: string, en: string): string[] =>
  authorGlosses(ja).filter((words) => findWords(words, en) === undefined);

/** The first place where `words` stand in `text` as whole words, whatever their capitals, spaces and apostrophes. */
function findWords(words: string, text: string): string | undefined {
  const pattern = words
    .trim()
    .split(/\s+/)
    .map((word) => word.replaceAll(/['’]/g, "['’]").replaceAll(/[-‐]/g, '[-‐]'))
    .join(String.raw`\s+`);
  return new RegExp(String.raw`(?<![\p{L}\p{N}])${pattern}(?![\p{L}\p{N}])`, 'iu').exec(text)?.[0];
}

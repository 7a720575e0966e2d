import { expect, test } from 'vitest';
import { builtSite } from './built-site.ts';
import { listShownTexts } from './html-tree.ts';
import type { BuiltPage } from './load-built-site.ts';

const kanaOrKanji = /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u;
/** Four words in a row; shorter runs are names and the author's own English terms. */
const englishProse = /[A-Za-z][a-z’']*(?:[ \n]+[A-Za-z][a-z’']*[,;:]?){3}/;

const list = (page: BuiltPage, pattern: RegExp, lang: string): string[] =>
  listShownTexts(page.document)
    // The title of a page in both languages can be marked as one of them only.
    .filter(({ tag }) => tag !== 'title' || /^(ja|en)\//.test(page.file))
    .filter((shown) => pattern.test(shown.text) && shown.lang !== lang)
    .map(
      ({ text, lang: marked, line }) => `${page.file}:${line} (lang ${marked}): ${text.trim().slice(0, 60)}`,
    );

test.each(builtSite.pages)('$file marks all its Japanese as Japanese', (page) => {
  expect(list(page, kanaOrKanji, 'ja')).toEqual([]);
});

test.each(builtSite.pages)('$file marks all its English prose as English', (page) => {
  expect(list(page, englishProse, 'en')).toEqual([]);
});

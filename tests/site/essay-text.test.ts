import { describe, expect, test } from 'vitest';
import { type Language, languages, otherLanguage } from '../../src/schemas/bilingual.ts';
import type { PublicEdition } from '../../src/schemas/public-edition.ts';
import { builtSite } from './built-site.ts';
import { attributeOf, type Element, hasClass, textOf } from './html-tree.ts';
import { essayIds, pageAt, readSiteFile } from './load-built-site.ts';

type PublicSegment = PublicEdition['passages'][number]['segments'][number];

const pages = essayIds(builtSite).flatMap((essay) =>
  languages.map((leading) => ({ essay, leading, file: `${leading}/${essay}/index.html` })),
);

test('there is an essay', () => {
  expect(pages.length).toBeGreaterThan(0);
});

describe.each(pages)('$file', ({ essay, leading, file }) => {
  const edition = JSON.parse(readSiteFile(builtSite, `${essay}/edition.json`)) as PublicEdition;
  const page = pageAt(builtSite, file);
  const segments = edition.passages.flatMap((passage) => passage.segments);
  const english = new Map(segments.map(({ id, en }) => [id, en]));
  const textIn = (language: Language, segment: PublicSegment): string =>
    language === 'ja' ? segment.ja : (english.get(segment.with ?? segment.id) ?? '');

  test('has every segment of the leading language under its id, in order, as written', () => {
    const found = page.elements
      .filter((element) => english.has(attributeOf(element, 'id') ?? ''))
      .filter((element) => languageOf(element) === leading);
    expect(found.map((element) => [attributeOf(element, 'id'), withoutReadings(element)])).toEqual(
      segments.map((segment) => [segment.id, textIn(leading, segment)]),
    );
  });

  test('has every segment of the other language beside it, in order, as written', () => {
    const other = otherLanguage(leading);
    // One translation may cover several segments, and then names them all.
    const found = page.elements
      .filter((element) => attributeOf(element, 'data-s') !== undefined && languageOf(element) === other)
      .flatMap((element) =>
        (attributeOf(element, 'data-s') as string).split(' ').map((id) => [id, withoutReadings(element)]),
      );
    expect(found).toEqual(segments.map((segment) => [segment.id, textIn(other, segment)]));
  });

  test('has every passage under its id', () => {
    const passages = edition.passages.map((passage) => passage.id);
    const ids = page.elements.map((element) => attributeOf(element, 'id'));
    expect(ids.filter((id) => passages.includes(id ?? ''))).toEqual(passages);
  });

  test.each(languages)('adds nothing to the passages in %s but list markers', (language) => {
    const blocks = page.elements.filter(
      (element) => attributeOf(element, 'lang') === language && hasClass(element, language),
    );
    const expected = edition.passages.map((passage) =>
      passage.segments
        .filter((segment) => language === 'ja' || !segment.with)
        .map((segment) => textIn(language, segment))
        .join(language === 'ja' ? '' : ' '),
    );
    const markers = edition.passages.map((passage) => passage.marker ?? '');
    expect(blocks.map((block) => textOf(block, ['rt', 'rp']))).toEqual(
      expected.map((text, at) => `${markers[at]}${text}`),
    );
  });

  test('gives every kanji of the text a reading', () => {
    const bare = page.elements
      .filter((element) => hasClass(element, 's') && languageOf(element) === 'ja')
      .map((element) => textOf(element, ['ruby']))
      .filter((text) => /\p{Script=Han}/u.test(text));
    expect(bare).toEqual([]);
  });

  test('has nothing in its ruby but the word and its reading in parentheses', () => {
    const findings = page.elements
      .filter((element) => element.tagName === 'ruby')
      .filter((ruby) => !/^[^()\s]+\([ぁ-ゖー]+\)$/u.test(textOf(ruby)))
      .map((ruby) => textOf(ruby));
    expect(findings).toEqual([]);
  });
});

/** Without the space that parts an English sentence from the next. */
const withoutReadings = (element: Element): string => {
  const text = textOf(element, ['rt', 'rp']);
  return languageOf(element) === 'en' ? text.replace(/ $/, '') : text;
};

function languageOf(element: Element): string | undefined {
  for (let at: Element | null = element; at && 'tagName' in at; at = at.parentNode as Element | null) {
    const lang = attributeOf(at, 'lang');
    if (lang !== undefined) return lang;
  }
  return undefined;
}

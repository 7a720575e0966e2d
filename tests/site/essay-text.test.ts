import { describe, expect, test } from 'vitest';
import type { PublicEdition } from '../../src/schemas/public-edition.ts';
import { builtSite } from './built-site.ts';
import { attributeOf, type Element, textOf } from './html-tree.ts';
import { essayIds, pageAt, readSiteFile } from './load-built-site.ts';

/** What a reader sees of an element without its readings. */
const withoutReadings = (element: Element): string => textOf(element, ['rt', 'rp']);

const pages = essayIds(builtSite).flatMap((essay) =>
  (['ja', 'en'] as const).map((leading) => ({ essay, leading, file: `${leading}/${essay}/index.html` })),
);

test('there is an essay', () => {
  expect(pages.length).toBeGreaterThan(0);
});

describe.each(pages)('$file', ({ essay, leading, file }) => {
  const edition = JSON.parse(readSiteFile(builtSite, `${essay}/edition.json`)) as PublicEdition;
  const page = pageAt(builtSite, file);
  const segments = edition.passages.flatMap((passage) => passage.segments);
  const listed = page.elements.flatMap((element) => {
    const id = attributeOf(element, 'id');
    const partner = attributeOf(element, 'data-s');
    if (partner !== undefined) return [{ id: partner, side: 'partner', element }];
    return id !== undefined && /^[hp]\d+-\d+$/.test(id) ? [{ id, side: 'leading', element }] : [];
  });
  const texts = (side: string): [string, string][] =>
    listed.filter((entry) => entry.side === side).map(({ id, element }) => [id, withoutReadings(element)]);
  const japanese = segments.map(({ id, ja }) => [id, ja]);
  const english = segments.filter(({ en }) => en !== null).map(({ id, en }) => [id, en]);

  test('has every segment of the leading language under its id, in order, as written', () => {
    // A segment without English of its own keeps its anchor on the English page.
    const found = texts('leading').filter(([, text]) => text !== '');
    expect(found).toEqual(leading === 'ja' ? japanese : english);
    expect(texts('leading').map(([id]) => id)).toEqual(segments.map(({ id }) => id));
  });

  test('has every segment of the other language beside it, in order, as written', () => {
    expect(texts('partner')).toEqual(leading === 'ja' ? english : japanese);
  });

  test('has every passage under its id', () => {
    const ids = page.elements
      .map((element) => attributeOf(element, 'id'))
      .filter((id) => /^[hp]\d+$/.test(id ?? ''));
    expect(ids).toEqual(edition.passages.map((passage) => passage.id));
  });

  test('adds nothing between the sentences of a Japanese passage', () => {
    const findings = edition.passages.flatMap((passage) => {
      const first = listed.find(
        ({ id, element }) => id === passage.segments[0]?.id && languageOf(element) === 'ja',
      );
      const block = first?.element.parentNode as Element;
      const whole = passage.segments.map((segment) => segment.ja).join('');
      return withoutReadings(block).trim() === whole.trim()
        ? []
        : [`${passage.id}: ${withoutReadings(block)}`];
    });
    expect(findings).toEqual([]);
  });

  test('gives every kanji of the text a reading', () => {
    const bare = listed
      .filter(({ element }) => languageOf(element) === 'ja')
      .filter(({ element }) => /\p{Script=Han}/u.test(textOf(element, ['ruby'])))
      .map(({ id, element }) => `${id}: ${textOf(element, ['ruby'])}`);
    expect(bare).toEqual([]);
  });
});

function languageOf(element: Element): string | undefined {
  for (let at: Element | null = element; at && 'tagName' in at; at = at.parentNode as Element | null) {
    const lang = attributeOf(at, 'lang');
    if (lang !== undefined) return lang;
  }
  return undefined;
}

import fc from 'fast-check';
import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5';
import { describe, expect, test } from 'vitest';
import { passageHtml } from '../../src/components/edition/segment-html.ts';
import type { Segment } from '../../src/schemas/edition.ts';

const segment = (ja: string, more: Partial<Segment> = {}): Segment => ({
  id: 'p1-1',
  ja,
  runs: [{ text: ja }],
  reading: ja,
  en: 'English.',
  glosses: [],
  ...more,
});

/** Text as a browser has it, without readings and their parentheses. */
function textOf(html: string): string {
  const read = (node: DefaultTreeAdapterTypes.ChildNode): string => {
    if ('value' in node) return node.value;
    if (!('childNodes' in node) || node.nodeName === 'rt' || node.nodeName === 'rp') return '';
    return node.childNodes.map(read).join('');
  };
  return parseFragment(html).childNodes.map(read).join('');
}

/** What MDX, Markdown, HTML, YAML and JSON find interesting, between Japanese and anything else. */
const tricky = fc.oneof(
  fc.constantFrom(
    ...[
      '{',
      '}',
      '{1+1}',
      '<',
      '>',
      '</span>',
      '<script>alert(1)</script>',
      '<!--',
      '-->',
      '&amp;',
      '&lt;',
      '&',
      '"',
    ],
    ...[
      "'",
      '`',
      '```',
      '**',
      '__',
      '~~',
      '---',
      '===',
      '# ',
      '> ',
      '- ',
      '1. ',
      '|',
      '\\',
      '\\{',
      '$',
      '$$',
      `\${x}`,
    ],
    ...[
      'import x from "y"',
      'export default 1',
      '[a](b)',
      '![a](b)',
      '<Passage id="p1" />',
      ': ',
      '? ',
      '%',
      '@',
      '!',
    ],
    ...[
      '\t',
      '  ',
      '流動性',
      '追い証(Margin Calls)',
      '20',
      '兆',
      '𠮷',
      '――',
      '《',
      '》',
      '｜',
      'か\u3099',
      '👩‍👩‍👧',
    ],
  ),
  fc.string({ unit: 'binary', maxLength: 4 }).filter((text) => !/[\0\r\ud800-\udfff]/.test(text)),
  fc.string({ unit: 'grapheme', maxLength: 4 }).filter((text) => !/[\0\r]/.test(text)),
);
const text = fc
  .array(tricky, { minLength: 1, maxLength: 12 })
  .map((parts) => parts.join(''))
  .filter(Boolean);

const words = fc.constantFrom('law ', 'x ', 'Margin Calls', ' anomaly', 'outlaw', '“');
const english = fc
  .array(fc.oneof(tricky, words), { minLength: 1, maxLength: 12 })
  .map((parts) => parts.join(''));

describe('A passage as HTML', () => {
  test('gives back every character of the Japanese as written, with and without readings', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(text, fc.option(text, { nil: undefined })), { minLength: 1, maxLength: 5 }),
        (parts) => {
          const runs = parts.map(([part, reading]) => (reading ? { text: part, reading } : { text: part }));
          const ja = parts.map(([part]) => part).join('');
          expect(textOf(passageHtml([segment(ja, { runs })], 'ja', 'ja', '–'))).toBe(ja);
        },
      ),
      { numRuns: 1000 },
    );
  });

  test('gives back every character of the English as written, with the author’s own words marked', () => {
    fc.assert(
      fc.property(
        english,
        fc.array(fc.constantFrom('law', 'Margin Calls', 'x'), { maxLength: 3 }),
        (en, glosses) => {
          expect(textOf(passageHtml([segment('文。', { en, glosses })], 'en', 'ja', '–'))).toBe(en);
        },
      ),
      { numRuns: 1000 },
    );
  });

  test('sets the author’s own English in italics, each at its own place', () => {
    const html = passageHtml(
      [segment('文。', { en: 'An outlaw knows no “anomaly” as a “law”.', glosses: ['anomaly', 'law'] })],
      'en',
      'en',
      '–',
    );
    expect(html).toBe(
      '<span class="s" id="p1-1">An outlaw knows no “<i>anomaly</i>” as a “<i>law</i>”.</span>',
    );
  });

  test('marks the author’s English in the Japanese as English, and stands short numbers upright', () => {
    const html = passageHtml([segment('20兆ドルの追い証(Margin Calls)、1.25倍。')], 'ja', 'ja', '–');
    expect(html).toContain('<span class="tcy">20</span>兆');
    expect(html).toContain('(<span lang="en">Margin Calls</span>)');
    expect(html).not.toContain('<span class="tcy">25');
  });

  test('separates English sentences by a space inside the sentence, so that moving one leaves no gap', () => {
    const two = [segment('一。', { en: 'One.' }), segment('二。', { id: 'p1-2', en: 'Two.' })];
    expect(passageHtml(two, 'en', 'ja', '–')).toBe(
      '<span class="s" data-s="p1-1">One. </span><span class="s" data-s="p1-2">Two.</span>',
    );
  });

  test('keeps every id where one translation covers two sentences', () => {
    const two = [segment('一。', { en: 'Both.' }), segment('二。', { id: 'p1-2', en: null, with: 'p1-1' })];
    expect(passageHtml(two, 'en', 'ja', '–')).toBe('<span class="s" data-s="p1-1 p1-2">Both.</span>');
    expect(passageHtml(two, 'en', 'en', '–')).toBe(
      '<span class="s" id="p1-1"><span id="p1-2">Both.</span></span>',
    );
    expect(passageHtml(two, 'ja', 'en', '–')).toContain('data-s="p1-2">二。');
  });
});

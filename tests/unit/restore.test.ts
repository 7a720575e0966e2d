import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type SegmentsFile, segmentsFile } from '../../src/schemas/segments.ts';
import type { Directives } from '../../src/text/divide/directives.ts';
import { type Division, divideText } from '../../src/text/divide/divide.ts';
import { restoreSource } from '../../src/text/divide/restore.ts';
import { assignIds } from '../../src/text/ids/assign-ids.ts';
import { formatSegments } from '../../src/text/import/format-segments.ts';
import { proposeSettings } from '../../src/text/import/propose.ts';

const bare: Directives = { omissions: [], emendations: [], division: [], sourceFile: 's', settingsFile: 'e' };

function toFile({ passages, omittedLines, blankLines, lines }: Division): SegmentsFile {
  const source = {
    sha256: '0'.repeat(64),
    encoding: 'utf-8',
    byteOrderMark: false,
    lineEnd: 'lf',
    lines,
  } as const;
  return {
    essay: 'essay',
    source,
    passages: assignIds(passages, undefined).passages,
    omittedLines,
    blankLines,
  };
}

const piece = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.constantFrom(
      '日本',
      'かな',
      'カナ',
      'か\u3099',
      '𠮷',
      '猫',
      'は',
      '。',
      '！？',
      '、',
      '一、',
      '二、',
    ),
  },
  {
    weight: 4,
    arbitrary: fc.constantFrom('\n', '\n\n', ' ', '\u3000', '\t', '\u00a0', '\u2028', '\ufeff', '\u200b'),
  },
  { weight: 3, arbitrary: fc.constantFrom(...'「」『』（）()［］[]【】〈〉《》“”〔〕') },
  {
    weight: 3,
    arbitrary: fc.constantFrom(
      '1. ',
      '１．',
      '①',
      '(1)',
      '・',
      '• ',
      '- ',
      '■',
      '1.5',
      '。 次',
      '**',
      '__',
      '~~',
    ),
  },
  {
    weight: 3,
    arbitrary: fc.constantFrom(
      '｜',
      '|',
      '《かな》',
      '［＃',
      '］',
      '※［＃「字」、U+6C89］',
      '［＃「日本」は大見出し］',
      '［＃ここから小見出し］',
    ),
  },
  {
    weight: 3,
    arbitrary: fc.constantFrom(
      '{',
      '}',
      '<b>',
      '</',
      '<!--',
      '`',
      '$',
      '---',
      '# ',
      '&amp;',
      'import x',
      ': ',
      '"',
      "'",
      '\\',
      '%',
    ),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      '底本：',
      '----------\n',
      '【テキスト中に現れる記号について】\n',
      'お問い合わせはこちら',
      '© 2024',
    ),
  },
  {
    weight: 1,
    arbitrary: fc
      .string({ unit: 'grapheme', maxLength: 5 })
      .map((text) => text.replace(/[\p{Cc}\p{Cs}]/gu, '')),
  },
);
const anyText = fc.array(piece, { minLength: 1, maxLength: 60 }).map((pieces) => `日本${pieces.join('')}`);
/** without the signs that are most often malformed notation, which is refused */
const sound = anyText.map((text) => text.replace(/［＃(?![「こ])|｜/g, ''));

describe('restoring the source', () => {
  test('Whatever is imported can be restored, character for character', () => {
    let restored = 0;
    fc.assert(
      fc.property(anyText, (text) => {
        const division = divideText(text, bare);
        if (division.problems.some(({ severity }) => severity === 'error')) return;
        const file = toFile(division);
        expect(restoreSource(file)).toBe(text);
        expect(restoreSource(segmentsFile.parse(JSON.parse(formatSegments(file))))).toBe(text);
        restored++;
      }),
      { numRuns: 2000 },
    );
    expect(restored).toBeGreaterThan(100);
  });

  test('So it can after the proposals of the import, which always apply', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { omissions, emendations } = proposeSettings(text);
        const division = divideText(text, { ...bare, omissions, emendations });
        const errors = division.problems.filter(({ severity }) => severity === 'error');
        expect(errors.filter(({ rule }) => rule !== 'notation-is-complete')).toEqual([]);
        if (errors.length === 0) expect(restoreSource(toFile(division))).toBe(text);
      }),
      { numRuns: 2000, examples: [['日本\n［＃「日本」は大見出し］~~\n日本'], ['日本\n~~**\n日本']] },
    );
  });

  test('So it can after emendations, omissions and joined lines anywhere', () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    const cut = fc.record({
      line: share,
      start: share,
      length: fc.integer({ min: 1, max: 6 }),
      reading: fc.constantFrom('', '改', ' ', '・', '［＃', '《よ》', '。'),
    });
    const reason = { ja: '理由', en: 'reason' };
    let restored = 0;
    fc.assert(
      fc.property(
        sound,
        fc.array(cut, { maxLength: 4 }),
        fc.array(share, { maxLength: 1 }),
        (text, cuts, joins) => {
          const lines = text.split('\n');
          const emendations = cuts.flatMap(({ line: l, start, length, reading }) => {
            const line = Math.floor(l * (lines.length - 1));
            const from = Math.floor(start * (lines[line] as string).length);
            const source = (lines[line] as string).slice(from, from + length);
            return source === '' ? [] : [{ source, reading, line: line + 1, reason }];
          });
          const division = joins.map((at) => ({
            line: 1 + Math.floor(at * (lines.length - 1)),
            kind: 'continuation' as const,
          }));
          const result = divideText(text, { ...bare, emendations, division });
          if (result.problems.some(({ severity }) => severity === 'error')) return;
          const file = toFile(result);
          expect(restoreSource(file)).toBe(text);
          const recorded = file.passages.flatMap((passage) => passage.restorations).map(({ entry }) => entry);
          for (const entry of emendations.keys()) expect(recorded).toContain(entry);
          restored++;
        },
      ),
      { numRuns: 3000 },
    );
    expect(restored).toBeGreaterThan(100);
  });

  test('Without emendations and notation no character of the text is another one', () => {
    const plain = anyText.map((text) => text.replace(/[《》｜]|［＃|【テキスト/g, ''));
    fc.assert(
      fc.property(plain, (text) => {
        const { passages } = divideText(text, bare);
        const lines = text.split('\n');
        for (const { before, segments, after, lines: place, restorations } of passages) {
          expect(restorations).toEqual([]);
          expect(before + segments.map(({ ja }) => ja).join('') + after).toBe(lines[place[0] - 1]);
        }
      }),
    );
  });

  test('The essay is restored exactly from its segments.json', () => {
    const folder = new URL('../../content/essays/yen-carry/', import.meta.url);
    const file = segmentsFile.parse(JSON.parse(readFileSync(new URL('segments.json', folder), 'utf8')));
    const source = readFileSync(new URL('source.ja.txt', folder), 'utf8');
    expect(restoreSource(file)).toBe(source);
    expect(formatSegments(file)).toBe(readFileSync(new URL('segments.json', folder), 'utf8'));
  });

  test('A correction in the margin of a line is kept on record', () => {
    const reason = { ja: '理由', en: 'reason' };
    const emendations = [
      { source: '** ', reading: '', reason },
      { source: ' __', reading: ' ', reason },
    ];
    const division = divideText('** 1. 日本。 __', { ...bare, emendations });
    expect(division.passages[0]).toMatchObject({ kind: 'item', marker: '1.', segments: [{ ja: '日本。' }] });
    expect(division.passages[0]?.restorations.map(({ source, entry }) => [source, entry])).toEqual([
      ['** ', 0],
      ['1. ', undefined],
      [' __', 1],
    ]);
    expect(restoreSource(toFile(division))).toBe('** 1. 日本。 __');
  });
});

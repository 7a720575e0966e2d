import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readNotation } from '../../src/text/aozora/aozora-notation.ts';
import { usesAozoraNotation } from '../../src/text/aozora/aozora-signs.ts';
import { divideText } from '../../src/text/divide/divide.ts';
import { proposeSettings } from '../../src/text/import/propose.ts';
import { readTable } from './read-table.ts';

const directives = {
  omissions: [],
  emendations: [],
  division: [],
  sourceFile: 'source.ja.txt',
  settingsFile: 'edition.yaml',
};

describe('Aozora Bunko notation', () => {
  test.each(readTable('aozora'))('%s (%s)', (_title, _source, line, text, readings, level) => {
    const read = readNotation(line as string);
    expect(read.errors).toEqual([]);
    expect(read.text).toBe(text);
    expect(read.readings.map((r) => `${read.text.slice(r.at, r.at + r.length)}=${r.reading}`).join('|')).toBe(
      readings,
    );
    expect(String(read.headingLevel ?? '')).toBe(level);
  });

  test('Malformed notation is an error at its column', () => {
    const text = '吾輩《わがはい》は［＃「猫」に傍点］猫。\n名前は［＃「無い」に傍点。\nどこ｜で生れたか。';
    const { problems } = divideText(text, directives);
    expect(problems.map(({ rule, line, column }) => [rule, line, column])).toEqual([
      ['notation-is-complete', 2, 4],
      ['notation-is-complete', 3, 3],
    ]);
  });

  test('A character without code point is replaced by 〓, with a warning', () => {
    const { problems, passages } = divideText('※［＃「てへん＋劣」、第3水準1-84-77］る。', directives);
    expect(problems).toMatchObject([{ severity: 'warning', rule: 'character-is-named', line: 1, column: 1 }]);
    expect(passages[0]?.segments).toEqual([{ ja: '〓る。' }]);
  });

  test('Only what looks like Aozora Bunko is read as such', () => {
    expect(usesAozoraNotation('吾輩《わがはい》は猫である。名前《なまえ》はまだ無い。')).toBe(true);
    expect(usesAozoraNotation('東｜亞細亞《アジア》の')).toBe(true);
    expect(usesAozoraNotation('大事［＃「大事」に傍点］だ')).toBe(true);
    expect(usesAozoraNotation('映画《かもめ》を見た。映画《ひまわり》も見た。')).toBe(false);
    expect(usesAozoraNotation('作品《羅生門》と絵画《ひまわり》を論じる。')).toBe(false);
    expect(usesAozoraNotation('《序》ここから。')).toBe(false);
  });

  test('Quotation marks of another essay survive untouched', () => {
    const text = '映画《かもめ》を見た。｜は縦棒である。';
    expect(divideText(text, directives).passages[0]?.segments.map(({ ja }) => ja)).toEqual([
      '映画《かもめ》を見た。',
      '｜は縦棒である。',
    ]);
  });

  test('A heading marked over several lines gives each of them its level, and no other line is guessed', () => {
    const text = '［＃ここから中見出し］\n一\n旅立ち\n［＃ここで中見出し終わり］\n雨が降る。\nつづき\n';
    const { passages, blankLines } = divideText(text, directives);
    expect(passages.map(({ kind, level }) => [kind, level])).toEqual([
      ['heading', 2],
      ['heading', 2],
      ['paragraph', undefined],
      ['paragraph', undefined],
    ]);
    expect(blankLines.map(({ line }) => line)).toEqual([1, 4]);
  });

  test('Header and footer are proposed as omissions, title and author for the title page', () => {
    const rule = '-'.repeat(55);
    const text = `走る犬\n山田花子\n\n${rule}\n【テキスト中に現れる記号について】\n\n《》：ルビ\n（例）犬《いぬ》\n${rule}\n\n犬《いぬ》が走る。\n\n底本：「犬の本」某書房\n　　　1999（平成11）年\n入力：某\n`;
    const { title, author, omissions, emendations } = proposeSettings(text);
    expect([title, author]).toEqual(['走る犬', '山田花子']);
    const { passages, problems, omittedLines } = divideText(text, { ...directives, omissions, emendations });
    expect(problems).toEqual([]);
    expect(passages.map(({ segments }) => segments)).toEqual([[{ ja: '犬が走る。' }]]);
    expect(omittedLines.map(({ line }) => line)).toEqual([1, 2, 4, 5, 7, 8, 9, 13, 14, 15]);
  });

  test('Reading a line takes nothing away that is not notation', () => {
    const piece = fc.constantFrom(
      '漢字',
      'かな',
      '《',
      '》',
      '｜',
      '|',
      '［＃',
      '］',
      '※［＃',
      'U+6C89',
      '、',
      '大見出し',
      '𠮷',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const line = pieces.join('');
        const { text, restorations, readings } = readNotation(line);
        let back = '';
        let done = 0;
        for (const { at, length, source } of restorations) {
          back += text.slice(done, at) + source;
          done = at + length;
        }
        expect(back + text.slice(done)).toBe(line);
        for (const { at, length } of readings) expect(text.slice(at, at + length)).toHaveLength(length);
      }),
      { numRuns: 1000 },
    );
  });
});

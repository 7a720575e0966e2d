import { describe, expect, test } from 'vitest';
import type { DivisionRule } from '../../src/schemas/edition-settings.ts';
import { divideText } from '../../src/text/divide/divide.ts';
import { readTable } from './read-table.ts';

const divide = (text: string, division: DivisionRule[] = []) =>
  divideText(text, {
    omissions: [],
    emendations: [],
    division,
    sourceFile: 'source.ja.txt',
    settingsFile: 'edition.yaml',
  });
const shape = (text: string, division: DivisionRule[] = []) =>
  divide(text, division).passages.map(({ kind, level, marker, segments }) => [
    kind,
    level ?? marker ?? '',
    segments.map(({ ja }) => ja).join('|'),
  ]);

describe('the division into passages', () => {
  test.each(readTable('passage-kinds'))('%s (%s)', (_title, _source, text, kinds) => {
    expect(
      divide(text as string)
        .passages.map(({ kind }) => kind)
        .join(' '),
    ).toBe(kinds);
  });

  test('Indentation, marker and trailing space are margins of the text', () => {
    const [passage] = divide('　1. 甲である。 乙である。　 ').passages;
    expect(passage).toMatchObject({ before: '　1. ', marker: '1.', after: '　 ', lines: [1, 1] });
    expect(passage?.segments.map(({ ja }) => ja)).toEqual(['甲である。 ', '乙である。']);
  });

  test('The editor overrules the kind of a line', () => {
    const text = '甲である\n・乙である。\n1.丙である。\n丁である。';
    expect(shape(text, [{ line: 1, kind: 'paragraph' }])[0]).toEqual(['paragraph', '', '甲である']);
    expect(shape(text, [{ line: 1, kind: 'heading', level: 4 }])[0]).toEqual(['heading', 4, '甲である']);
    expect(shape(text, [{ line: 2, kind: 'paragraph' }])[1]).toEqual(['paragraph', '', '・乙である。']);
    expect(shape(text, [{ line: 4, kind: 'item' }])[3]).toEqual(['item', '', '丁である。']);
    expect(shape('一、甲。\n乙。', [{ line: 1, kind: 'item' }])[0]).toEqual(['item', '一、', '甲。']);
  });

  test('A line may continue the one before it', () => {
    const { passages } = divide('甲は \n　乙で、\n丙である。\nUse Node\nand npm です。', [
      { line: 2, kind: 'continuation' },
      { line: 3, kind: 'continuation' },
      { line: 5, kind: 'continuation' },
    ]);
    expect(passages.map(({ lines, segments }) => [lines, segments.map(({ ja }) => ja)])).toEqual([
      [[1, 3], ['甲は乙で、丙である。']],
      [[4, 5], ['Use Node and npm です。']],
    ]);
    expect(passages[0]?.restorations).toEqual([
      { at: 2, length: 0, source: ' \n　', why: 'line-break' },
      { at: 5, length: 0, source: '\n', why: 'line-break' },
    ]);
  });

  test('The editor sets and takes away ends of sentences', () => {
    expect(shape('「甲。乙。」と言う。', [{ line: 1, endAfter: '甲。' }])[0]?.[2]).toBe(
      '「甲。|乙。」と言う。',
    );
    expect(shape('娘。が歌う。次。', [{ line: 1, noEndAfter: '娘。' }])[0]?.[2]).toBe('娘。が歌う。|次。');
  });

  test('Rules that fit no line are problems, all of them at once', () => {
    const { problems } = divide('甲である。\n\n乙である。乙である。', [
      { line: 9, kind: 'heading' },
      { line: 2, kind: 'paragraph' },
      { line: 3, kind: 'continuation' },
      { line: 3, endAfter: '丙' },
      { line: 3, noEndAfter: '乙である。' },
      { line: 1, kind: 'item', level: 2 },
    ]);
    expect(problems.map(({ rule, message }) => [rule, message])).toEqual([
      ['division-applies', 'The source has no line 9; it has 3.'],
      ['division-applies', 'Line 2 is blank or omitted.'],
      ['division-applies', 'Line 3 cannot continue the line before it, which is blank, omitted or absent.'],
      ['division-applies', '“丙” does not stand in line 3, which begins “乙である。乙である。”.'],
      ['division-applies', '“乙である。” stands more than once in line 3.'],
      ['division-applies', 'Line 1 has a level but is no heading.'],
    ]);
  });
});

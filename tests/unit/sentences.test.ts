import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { markBracketed } from '../../src/text/divide/brackets.ts';
import { splitSentences } from '../../src/text/divide/sentences.ts';
import { readTable } from './read-table.ts';

describe('sentences', () => {
  test.each(readTable('sentences'))('%s (%s)', (_title, _source, text, sentences) => {
    expect(splitSentences(text as string)).toEqual((sentences as string).split('|'));
  });

  test('Joined, the sentences are the text, and none is empty', () => {
    const piece = fc.constantFrom(...'あ漢。！？!?「」（）()［］“”　 ａbﾞ゙:/', '://', '𠮷', '……');
    fc.assert(
      fc.property(fc.array(piece, { minLength: 1, maxLength: 60 }), (pieces) => {
        const text = pieces.join('');
        const sentences = splitSentences(text);
        expect(sentences.join('')).toBe(text);
        for (const sentence of sentences) expect(sentence).not.toBe('');
      }),
    );
  });

  test('An end that the editor sets or takes away is one or is none', () => {
    expect(splitSentences('「甲。乙。」と言う。丙。', { ends: [3] })).toEqual([
      '「甲。',
      '乙。」と言う。',
      '丙。',
    ]);
    expect(splitSentences('甲。 乙。丙。', { ends: [2], noEnds: [5] })).toEqual(['甲。 ', '乙。丙。']);
    expect(splitSentences('モーニング娘。が歌う。次。', { noEnds: [7] })).toEqual([
      'モーニング娘。が歌う。',
      '次。',
    ]);
  });

  test('A bracket counts only with its partner', () => {
    const marked = (text: string): string =>
      [...markBracketed(text)].map((inside, at) => (inside ? text.charAt(at) : '.')).join('');
    expect(marked('甲「乙」丙')).toBe('.「乙..');
    expect(marked('甲「乙（丙）丁')).toBe('...（丙..');
    expect(marked('甲「乙（丙」丁）')).toBe('.「乙（丙...');
  });
});

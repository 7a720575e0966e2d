import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { authorGlosses, keptGlosses, lostGlosses } from '../../src/text/glosses.ts';

const table = readFileSync(new URL('../tables/glosses.tsv', import.meta.url), 'utf8');
const cases = table
  .trimEnd()
  .split('\n')
  .slice(1)
  .map((line) => line.split('\t') as [string, string, string, string, string, string]);
const words = (cell: string | undefined) => (cell ? cell.split('|') : []);

describe('glosses', () => {
  test.each(cases)('%s (%s)', (_title, _source, japanese, english, glosses, kept) => {
    expect(authorGlosses(japanese)).toEqual(words(glosses));
    expect(keptGlosses(japanese, english)).toEqual(words(kept));
  });

  test('Every gloss of the author is either kept or lost, and what is kept stands in the English', () => {
    const piece = fc.constantFrom(
      '異常',
      'を',
      '(law)',
      '（Margin Calls）',
      '(FRB)',
      'AI',
      'law',
      ' ',
      '」',
      '(é)',
    );
    const sentence = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(''));
    fc.assert(
      fc.property(sentence, sentence, (ja, en) => {
        const kept = keptGlosses(ja, en);
        expect(kept.length + lostGlosses(ja, en).length).toBe(authorGlosses(ja).length);
        for (const gloss of kept) expect(en).toContain(gloss);
      }),
    );
  });
});

import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { alignReading } from '../../src/text/readings/ruby-align.ts';
import { formatRuby, parseRuby } from '../../src/text/readings/ruby-notation.ts';

const rows = readFileSync(`${import.meta.dirname}/../tables/ruby-align.tsv`, 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#') && !line.startsWith('word\t'))
  .map((line) => line.split('\t') as [string, string, string, string]);

test('Every word of the table has its reading over its kanji', () => {
  const failures = rows.flatMap(([word, reading, expected]) => {
    const actual = formatRuby(alignReading(word, reading).runs);
    return actual === expected ? [] : [`${word} (${reading})\n  expected ${expected}\n  actual   ${actual}`];
  });
  expect(failures.join('\n')).toBe('');
});

test('A reading that does not fit stands over the whole word, and the result says so', () => {
  expect(alignReading('お母さん', 'ままさん')).toEqual({
    runs: [{ text: 'お母さん', reading: 'ままさん' }],
    aligned: false,
  });
  expect(alignReading('買い戻す', 'かいもどす').aligned).toBe(true);
});

test('A word without kanji takes no reading', () => {
  expect(alignReading('ドル', 'どる')).toEqual({ runs: [{ text: 'ドル' }], aligned: true });
  expect(alignReading('', '').runs).toEqual([]);
});

test('Decomposed kana of the word are matched and kept', () => {
  const word = '引き継ぎ'.normalize('NFD');
  const { runs } = alignReading(word, 'ひきつぎ');
  expect(runs.map((run) => run.text).join('')).toBe(word);
  expect(runs.map((run) => run.reading)).toEqual(['ひ', undefined, 'つ', undefined]);
});

test('Runs joined are the word, whatever word and reading', () => {
  const letters = fc.array(
    fc.constantFrom('押', '寄', '々', 'し', 'せ', 'ヶ', 'ー', 'ガ', 'か\u3099', 'A', '1', '、', '𠮷'),
  );
  const kana = fc.array(fc.constantFrom('し', 'せ', 'が', 'お', 'ー', 'ん'));
  fc.assert(
    fc.property(letters, kana, (word, reading) => {
      const { runs } = alignReading(word.join(''), reading.join(''));
      expect(runs.map((run) => run.text).join('')).toBe(word.join(''));
    }),
  );
});

test('The notation gives back the runs it was made from', () => {
  for (const notation of [
    '今《いま》日本《にほん》は',
    '｜1人《ひとり》で',
    '𠮷｜野家《のや》',
    '押《お》し寄《よ》せる',
    '',
  ]) {
    expect(formatRuby(parseRuby(notation))).toBe(notation);
  }
});

import { describe, expect, test } from 'vitest';
import { createAnalyser } from '../../src/text/readings/readings.ts';
import { formatRuby } from '../../src/text/readings/ruby-notation.ts';

const header = 'before\tsurface\tafter\treading\tnote';
const analyse = (...rows: string[]) => createAnalyser([header, ...rows].join('\n'), 'readings.tsv');
const readWith = async (text: string, ...rows: string[]) => formatRuby((await analyse(...rows)).read(text));

describe('A correction', () => {
  test('holds where its context holds and nowhere else', async () => {
    const row = '花の|{digit}年の\t市場\tで|{end}\tいちば\t';
    expect(await readWith('花の市場で', row)).toBe('花《はな》の市場《いちば》で');
    expect(await readWith('朝の市場と5年の市場', row)).toBe(
      '朝《あさ》の市場《しじょう》と5年《ねん》の市場《いちば》',
    );
  });

  test('turned round by ! holds everywhere else', async () => {
    const row = '\t金\t!{kanji}|を\tかね\t';
    expect(await readWith('金の話、金を', row)).toBe('金《かね》の話《はなし》、金《きん》を');
  });

  test('is not found inside a longer word, unless it says so', async () => {
    expect(await readWith('代表する', '\t表\t\tおもて\t')).toBe('代表《だいひょう》する');
    expect(await readWith('代表する', '{any}\t表\t\tおもて\t')).toBe('代《だい》表《おもて》する');
  });

  test('spans several words, joins them, or divides them anew', async () => {
    expect(await readWith('追加利払い', '\t追加利払い\t\tついかりばらい\t')).toBe(
      '追加利払《ついかりばら》い',
    );
    expect(await readWith('今日本は', '\t今日本\t\t今《いま》日本《にほん》\t')).toBe(
      '今《いま》日本《にほん》は',
    );
  });

  test('gives one reading to a word with kana where ｜ asks for it', async () => {
    const rows = ['\tお母さん\t\t｜お母さん《おかあさん》\t'];
    expect(await readWith('お母さんは', ...rows)).toBe('｜お母さん《おかあさん》は');
  });

  test('gives way to a longer one, then to one with more context, then to one further up', async () => {
    const long = '\t大国家\t\tたいこっか\t';
    const short = '\t国家\t\tくにいえ\t';
    expect(await readWith('大国家の', short, long)).toBe('大国家《たいこっか》の');
    expect(await readWith('川の上に', '\t上\t\tかみ\t', 'の\t上\tに\tうえ\t')).toBe(
      '川《かわ》の上《うえ》に',
    );
    expect(await readWith('川の上に', 'の\t上\t\tかみ\t', '\t上\tに\tうえ\t')).toBe(
      '川《かわ》の上《かみ》に',
    );
  });

  test('holds in decomposed text, with line ends of any kind and a byte order mark', async () => {
    const table = `\uFEFF# a comment\r\n${header}\r\n\r\nガラスの\t窓\t\tまどべ\t`;
    const analyser = await createAnalyser(table, 'readings.tsv');
    expect(analyser.problems).toEqual([]);
    expect(analyser.read('ガラスの窓'.normalize('NFD')).at(-1)?.reading).toBe('まどべ');
  });

  test('never changes a character of the text', async () => {
    const analyser = await analyse('{any}\t本\t{any}\tもと\t', '\t〇\t\tまる\t');
    for (const text of ['日本本本', '〇本〇', '𠮷本\uD842本'])
      expect(
        analyser
          .read(text)
          .map((run) => run.text)
          .join(''),
      ).toBe(text);
  });
});

describe('A row that cannot be used', () => {
  const cases: [string, string, string][] = [
    ['has too few columns', '円\tえん', 'reading-row-has-columns'],
    ['has too many columns', '\t円\t\tえん\tnote\tmore', 'reading-row-has-columns'],
    ['has no surface', '\t\t\tえん\t', 'reading-row-has-surface'],
    ['corrects a word without kanji', '\tドル\t\tどる\t', 'reading-row-has-surface'],
    ['has no reading', '\t円\t\t\t', 'reading-is-kana'],
    ['has a reading in Latin letters', '\t円\t\ten\t', 'reading-is-kana'],
    ['has a reading in katakana', '\t円\t\tエン\t', 'reading-is-kana'],
    ['has a division that is no kana', '\t今日\t\t今《now》日《ひ》\t', 'reading-is-kana'],
    ['names an unknown class', '{digits}\t円\t\tえん\t', 'reading-context-is-known'],
    ['leaves a brace open', '\t円\t{kanji\tえん\t', 'reading-context-is-known'],
    ['has a reading without the word’s kana', '\t買い戻す\t\tかえす\t', 'reading-fits-surface'],
    ['has divisions of another word', '\t今日本\t\t今《いま》日《ひ》\t', 'reading-fits-surface'],
    ['leaves a kanji without its part', '\t今日\t\t今《いま》日\t', 'reading-fits-surface'],
  ];
  test.each(cases)('because it %s is named with its line, and left out', async (_, row, rule) => {
    const analyser = await analyse('# comment', row);
    expect(analyser.problems).toMatchObject([{ rule, severity: 'error', file: 'readings.tsv', line: 3 }]);
    expect(formatRuby(analyser.read('円'))).toBe('円《えん》');
  });

  test('because another claims the same place names that one’s line', async () => {
    const { problems } = await analyse(
      '魚|花\t市場\t\tいちば\t',
      '\t市場\t\tしじょう\t',
      '花\t市場\t\tしじょう\t',
    );
    expect(problems).toMatchObject([{ rule: 'reading-row-is-unique', line: 4 }]);
    expect(problems[0]?.message).toContain('line 2');
  });

  test('does not hide the others', async () => {
    const { problems } = await analyse('\t円\t\ten\t', '{x}\t円\t{y}\tえん\t');
    expect(problems.map((problem) => problem.rule)).toEqual([
      'reading-is-kana',
      'reading-context-is-known',
      'reading-context-is-known',
    ]);
  });
});

test('A table without its header says so', async () => {
  const { problems } = await createAnalyser('\t円\t\tえん\t', 'readings.tsv');
  expect(problems).toMatchObject([{ rule: 'readings-have-header', line: 1 }]);
});

test('An empty table corrects nothing and is no problem', async () => {
  const { problems } = await createAnalyser('', 'readings.tsv');
  expect(problems).toEqual([]);
});

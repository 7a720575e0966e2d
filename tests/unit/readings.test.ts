import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hasKanji, isHiragana } from '../../src/text/readings/kana.ts';
import { createAnalyser, missingReadings, plainReading } from '../../src/text/readings/readings.ts';
import { formatRuby, parseRuby } from '../../src/text/readings/ruby-notation.ts';

const project = `${import.meta.dirname}/../..`;
const read = (path: string) => readFileSync(`${project}/${path}`, 'utf8');
const analyser = await createAnalyser(read('content/readings.tsv'), 'content/readings.tsv');
const rows = read('tests/tables/readings.tsv')
  .split('\n')
  .map((text, index) => ({ line: index + 1, cells: text.split('\t') }))
  .filter(({ cells }) => cells.length > 1 && cells[0] !== 'sentence')
  .map(({ line, cells: [sentence = '', reading = '', origin = ''] }) => ({
    line,
    sentence,
    reading,
    origin,
  }));

test('Every sentence of the table is read as a person reads it', () => {
  const failures = rows.flatMap(({ line, sentence, reading }) => {
    const actual = formatRuby(analyser.read(sentence)).normalize('NFC');
    const parts = reading.normalize('NFC').split(' / ');
    const isRight =
      parts.length === 1
        ? readsWhole(actual, parts[0] as string, sentence)
        : parts.every((part) => actual.includes(part));
    return isRight ? [] : [`line ${line}\n  expected ${reading}\n  actual   ${actual}`];
  });
  expect(failures.join('\n'), `${failures.length} of ${rows.length} rows`).toBe('');
});

/** A single part that is not the whole sentence stands for itself, as several do. */
function readsWhole(actual: string, expected: string, sentence: string): boolean {
  const isWhole = textOf(expected) === sentence.normalize('NFC');
  return isWhole ? actual === expected : actual.includes(expected);
}

const textOf = (notation: string): string =>
  parseRuby(notation)
    .map((run) => run.text)
    .join('');

test('Each row of the table quotes its own sentence', () => {
  for (const { line, sentence, reading } of rows) {
    for (const part of reading.split(' / ')) expect(sentence, `line ${line}`).toContain(textOf(part));
  }
});

describe('The essay on the yen', () => {
  const sentences = splitEssay(read('content/essays/yen-carry/source.ja.txt'));

  test('has every one of its sentences in the table, whole', () => {
    const whole = new Set(rows.filter((row) => row.origin === 'yen-carry').map((row) => textOf(row.reading)));
    expect(sentences.length).toBeGreaterThan(40);
    expect(sentences.filter((sentence) => !whole.has(sentence))).toEqual([]);
  });

  test('has a reading over every kanji', () => {
    expect(sentences.flatMap((sentence) => missingReadings(analyser.read(sentence)))).toEqual([]);
  });
});

/** All lines but the last, without list markers, the stray ** and the spaces after 。, cut after each 。. */
function splitEssay(source: string): string[] {
  const lines = source.split(/\r?\n/).filter((line) => line.trim() !== '');
  return lines
    .slice(0, -1)
    .map((line) =>
      line
        .replace(/^(\d+\.|•)\s/, '')
        .replace('**', '')
        .replace(/。\s+/g, '。'),
    )
    .flatMap((line) => line.match(/[^。]*。|[^。]+$/g) ?? []);
}

test('The table of corrections has no problem', () => {
  expect(analyser.problems).toEqual([]);
});

test('The plain reading of a segment keeps everything but its kanji', () => {
  expect(plainReading(analyser.read('20兆ドルの「流動性の川」、ウォール街(NY)。'))).toBe(
    '20ちょうドルの「りゅうどうせいのかわ」、ウォールがい(NY)。',
  );
});

test('Runs of kanji that school teaches are marked as easy, and only these', () => {
  const runs = analyser.read('日本の窒息');
  expect(runs).toEqual([
    { text: '日本', reading: 'にほん', easy: true },
    { text: 'の' },
    { text: '窒息', reading: 'ちっそく' },
  ]);
});

test('A kanji that no dictionary knows is named as missing', () => {
  const runs = analyser.read('彼は𪚥という字を書いた');
  expect(missingReadings(runs)).toEqual(['𪚥']);
});

describe('What the source prints itself', () => {
  test('beats the corrections and the analyser', () => {
    const runs = analyser.read('日本の市場', [
      { at: 0, length: 2, reading: 'ひのもと' },
      { at: 3, length: 2, reading: 'マーケット' },
    ]);
    expect(formatRuby(runs)).toBe('日本《ひのもと》の市場《まーけっと》');
  });

  test('over part of a word leaves the rest of its reading to the rest', () => {
    expect(formatRuby(analyser.read('投資家', [{ at: 0, length: 1, reading: 'とう' }]))).toBe(
      '投《とう》資《し》家《か》',
    );
  });

  test('over a word with kana is divided between its kanji', () => {
    expect(formatRuby(analyser.read('押し寄せる', [{ at: 0, length: 5, reading: 'おしよせる' }]))).toBe(
      '押《お》し寄《よ》せる',
    );
  });

  test('is left aside where it is no reading', () => {
    expect(formatRuby(analyser.read('市場', [{ at: 0, length: 2, reading: 'market' }]))).toBe(
      '市場《しじょう》',
    );
  });

  test('finds its place in decomposed text', () => {
    const text = 'ガラスの窓'.normalize('NFD');
    const runs = analyser.read(text, [{ at: text.length - 1, length: 1, reading: 'ウインドー' }]);
    expect(runs.at(-1)).toEqual({ text: '窓', reading: 'ういんどー', easy: true });
  });
});

describe('For any text', () => {
  const units = fc
    .array(fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit)))
    .map((all) => all.join(''));
  const words = fc.constantFrom(
    '日本',
    '三',
    '本',
    '1',
    '０',
    ',',
    '人',
    '何',
    '上',
    'か\u3099',
    'ｶﾞ',
    '𠮷',
    '葛\u{E0100}',
    'ヶ',
    '月',
    '々',
    '〇',
    '《',
    '。',
    '😀',
    'の',
    '行っ',
    'た',
    '\0',
    '\n',
    '\uD842',
  );
  const japanese = fc.array(words).map((all) => all.join(''));
  const texts = fc.oneof(units, fc.string({ unit: 'binary' }), japanese);

  test('the runs joined are the text, only kanji have readings, and readings are hiragana', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const runs = analyser.read(text);
        expect(runs.map((run) => run.text).join('')).toBe(text);
        for (const run of runs) {
          expect(run.text).not.toBe('');
          if (run.reading === undefined) continue;
          expect(hasKanji(run.text.normalize('NFC'))).toBe(true);
          expect(isHiragana(run.reading)).toBe(true);
        }
      }),
      { numRuns: 2000 },
    );
  });

  test('what the source prints anywhere changes no character', () => {
    const readings = fc.array(
      fc.record({
        at: fc.nat(20),
        length: fc.integer({ min: 1, max: 9 }),
        reading: fc.constantFrom('あい', 'カ', 'x', '\u3099'),
      }),
    );
    fc.assert(
      fc.property(texts, readings, (text, sourceReadings) => {
        expect(
          analyser
            .read(text, sourceReadings)
            .map((run) => run.text)
            .join(''),
        ).toBe(text);
      }),
      { numRuns: 1000 },
    );
  });

  test('plain runs and runs with a reading never need joining', () => {
    fc.assert(
      fc.property(japanese, (text) => {
        const runs = analyser.read(text);
        runs.slice(1).forEach((run, index) => {
          const before = runs[index];
          const bothPlain = [run, before].every(
            (one) => one?.reading === undefined && !hasKanji(one?.text ?? ''),
          );
          expect(bothPlain).toBe(false);
        });
      }),
      { numRuns: 1000 },
    );
  });
});

import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ContentError, type Problem } from '../../src/schemas/problem.ts';
import { decodeSource, MAX_SOURCE_BYTES } from '../../src/text/decode/decode.ts';
import { encodeJapanese, encodeUtf16, listJapaneseCharacters } from './japanese-encodings.ts';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const join = (...parts: (Uint8Array | number[])[]): Uint8Array =>
  Uint8Array.from(parts.flatMap((part) => [...part]));

function refuse(bytes: Uint8Array): Problem {
  try {
    decodeSource(bytes, 'essay.txt');
  } catch (error) {
    expect(error).toBeInstanceOf(ContentError);
    const { problems } = error as ContentError;
    expect(problems).toHaveLength(1);
    expect(problems[0]?.file).toBe('essay.txt');
    return problems[0] as Problem;
  }
  throw new Error('These bytes were decoded.');
}

const { kana, daily, rare } = listJapaneseCharacters();
const samples = [
  '吾輩は猫である。名前はまだ無い。',
  'どこで生れたかとんと見当がつかぬ。',
  '国境の長いトンネルを抜けると雪国であった。',
  'ハイテク株の急落、暗号通貨の激しい変動。',
  'メロスは激怒した。',
  '春はあけぼの。やうやう白くなりゆく山ぎは、',
  '祇園精舎の鐘の声、諸行無常の響きあり。',
  '日本語',
  '東京都千代田区',
  'GDPは1.5%増、CPIは2.0%上昇した。',
  'アルファ・ベータ・ガンマ',
  '「え？」と言った。',
  '第一条　天皇は、日本国の象徴であり',
  'abcdefghijklmnopqrstuvwxyz の後に日本語',
];

describe('decoding', () => {
  test.each(samples)('Every encoding is told from the others: %s', (sample) => {
    const text = `${sample}\n`;
    expect(decodeSource(utf8(text), 'f')).toMatchObject({ text, encoding: 'utf-8', byteOrderMark: false });
    for (const encoding of ['shift_jis', 'euc-jp'] as const) {
      expect(decodeSource(encodeJapanese(text, encoding), 'f')).toMatchObject({ text, encoding });
    }
    for (const encoding of ['utf-16le', 'utf-16be'] as const) {
      expect(decodeSource(encodeUtf16(text, encoding), 'f')).toMatchObject({
        text,
        encoding,
        byteOrderMark: false,
      });
    }
  });

  const letter = fc.oneof(
    { weight: 5, arbitrary: fc.constantFrom(...kana) },
    { weight: 4, arbitrary: fc.constantFrom(...daily) },
    { weight: 1, arbitrary: fc.constantFrom(...rare) },
    { weight: 1, arbitrary: fc.constantFrom(...'、。「」 \nAz09') },
  );
  const kanjiOnly = fc.constantFrom(...daily, ...rare);
  const japanese = fc
    .oneof(
      fc.array(letter, { minLength: 30, maxLength: 200 }),
      fc.array(kanjiOnly, { minLength: 30, maxLength: 80 }),
    )
    .map((letters) => letters.join(''))
    .filter((text) => /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u.test(text));

  test.each(['shift_jis', 'euc-jp'] as const)('Random Japanese comes back from %s', (encoding) => {
    fc.assert(
      fc.property(japanese, (text) => {
        expect(decodeSource(encodeJapanese(text, encoding), 'f')).toMatchObject({ text, encoding });
      }),
      { numRuns: 1000 },
    );
  });

  test.each(['utf-16le', 'utf-16be'] as const)('Random Japanese comes back from %s', (encoding) => {
    fc.assert(
      fc.property(japanese, fc.boolean(), (text, byteOrderMark) => {
        const bytes = encodeUtf16(byteOrderMark ? `\ufeff${text}` : text, encoding);
        expect(decodeSource(bytes, 'f')).toMatchObject({ text, encoding, byteOrderMark });
      }),
      { numRuns: 500 },
    );
  });

  test('A byte order mark is noted and is no part of the text', () => {
    expect(decodeSource(utf8('\ufeff日本'), 'f')).toEqual({
      ...{ text: '日本', encoding: 'utf-8', byteOrderMark: true, lineEnd: 'none' },
    });
    expect(decodeSource(utf8('\ufeff\ufeff日本'), 'f').text).toBe('\ufeff日本');
  });

  test.each([
    ['甲\n乙\n', 'lf'],
    ['甲\r\n乙\r\n', 'crlf'],
    ['甲\r乙\r', 'cr'],
    ['甲\r\n乙\n', 'mixed'],
    ['甲\r乙\n', 'mixed'],
    ['甲\r乙\r\n', 'mixed'],
    ['甲乙', 'none'],
  ])('Line ends become \\n, and their kind is noted: %j', (raw, lineEnd) => {
    const expected = raw.split(/\r\n|\r|\n/).join('\n');
    expect(decodeSource(utf8(raw), 'f')).toMatchObject({ text: expected, lineEnd });
  });

  test('Decomposed kana and rare spaces stay as written', () => {
    const text = 'か\u3099き\u309a\u00a0\u2003\u3000\u200b日本\u{20bb7}\u2028';
    expect(decodeSource(utf8(text), 'f').text).toBe(text);
  });

  test('Undecodable bytes are named with line, column and offset', () => {
    const broken = join(utf8('日本\n語は'), [0xe3, 0x81], utf8('難しい。日本語は難しい。'));
    expect(refuse(broken)).toMatchObject({ rule: 'source-is-decodable', line: 2, column: 3 });
    expect(refuse(broken).message).toContain('Byte 13 (E3 81 E9 9B) is not UTF-8');
    expect(refuse(join([0xef, 0xbb, 0xbf], utf8('日本'), [0xff]))).toMatchObject({ line: 1, column: 3 });
    expect(refuse(join([0xef, 0xbb, 0xbf], utf8('日本'), [0xff])).message).toContain('Byte 9 (FF)');
  });

  test.each(['shift_jis', 'euc-jp'] as const)(
    'Damage in %s is found, and does not make it another encoding',
    (encoding) => {
      const [head, tail] = [
        encodeJapanese('これは日本語です。\n次の行', encoding),
        encodeJapanese('である。続きます。', encoding),
      ];
      expect(refuse(join(head, [0xff, 0xff], tail))).toMatchObject({
        rule: 'source-is-decodable',
        line: 2,
        column: 4,
      });
    },
  );

  test('Half of a surrogate pair and half of a character are errors', () => {
    for (const encoding of ['utf-16le', 'utf-16be'] as const) {
      expect(refuse(encodeUtf16('\ufeff日本\n語\ud842です', encoding))).toMatchObject({
        ...{ rule: 'source-is-decodable', line: 2, column: 2 },
      });
      expect(refuse(encodeUtf16('\ufeff日本', encoding).subarray(0, -1))).toMatchObject({
        line: 1,
        column: 2,
      });
    }
  });

  test.each([
    [new Uint8Array(), 'source-has-text'],
    [utf8(' \n\u3000\n'), 'source-has-text'],
    [utf8('Plain English, nothing else.\n'), 'source-has-japanese'],
    [utf8('Übergrößenträger à la française'), 'source-has-japanese'],
    [new Uint8Array(MAX_SOURCE_BYTES + 1), 'source-is-within-size'],
  ])('A file without a Japanese text of sensible size is refused (%#)', (bytes, rule) => {
    expect(refuse(bytes).rule).toBe(rule);
  });

  test('The message on size says the limit', () => {
    expect(refuse(new Uint8Array(MAX_SOURCE_BYTES + 1)).message).toContain('the limit for a source is 20 MB');
  });

  test.each([
    ['日本\n語\u0000です', 2, 2, 'U+0000'],
    ['日本\n\u000c語です', 2, 1, 'U+000C'],
    ['日本\u007f', 1, 3, 'U+007F'],
    ['\u0085日本', 1, 1, 'U+0085'],
    ['日本\ufffe', 1, 3, 'U+FFFE'],
    ['日\u{1ffff}本', 1, 2, 'U+1FFFF'],
    ['\u{20bb7}\u{20bb7}日\u001b', 1, 6, 'U+001B'],
  ])('A character that HTML cannot hold is refused at its place: %j', (text, line, column, name) => {
    expect(refuse(utf8(text))).toMatchObject({ rule: 'source-is-printable', line, column });
    expect(refuse(utf8(text)).message).toContain(name);
  });

  test('A picture is no text', () => {
    const png = join(
      [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13],
      utf8('IHDR'),
      [0, 0, 1, 0, 0xff],
    );
    expect(refuse(png).rule).toMatch(/^source-/);
  });

  test('The essay is UTF-8 of 27 lines', () => {
    const bytes = readFileSync(new URL('../../content/essays/yen-carry/source.ja.txt', import.meta.url));
    const { text, encoding, lineEnd } = decodeSource(bytes, 'f');
    expect([encoding, lineEnd, text.split('\n').length]).toEqual(['utf-8', 'lf', 27]);
  });
});

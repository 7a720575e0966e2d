import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cutForAnalysis } from '../../src/text/readings/cut-for-analysis.ts';
import { createTokeniser } from '../../src/text/readings/tokenise.ts';

const tokenise = await createTokeniser();
const surfaces = (text: string) => tokenise(text).map((token) => token.surface);

test('The dictionary is loaded once', () => {
  expect(createTokeniser()).toBe(createTokeniser());
});

test('A sentence comes apart into words with their readings', () => {
  expect(
    tokenise('円を買い戻す').map(({ surface, reading, pos, base }) => [surface, reading, pos, base]),
  ).toEqual([
    ['円', 'えん', '名詞', '円'],
    ['を', 'を', '助詞', 'を'],
    ['買い戻す', 'かいもどす', '動詞', '買い戻す'],
  ]);
});

test('An unknown word has no reading and is its own base', () => {
  expect(tokenise('Nvidia')).toMatchObject([{ surface: 'Nvidia', base: 'Nvidia' }]);
  expect(tokenise('Nvidia')[0]?.reading).toBeUndefined();
});

test('Offsets are right after a character outside the BMP', () => {
  expect(tokenise('𠮷と日本').at(-1)).toMatchObject({ surface: '日本', start: 3, end: 5 });
});

test('Decomposed kana are read as composed ones and kept as they are', () => {
  const text = 'ガラスが割れる'.normalize('NFD');
  const tokens = tokenise(text);
  expect(tokens.map((token) => token.base)).toEqual(['ガラス', 'が', '割れる']);
  expect(tokens.map((token) => token.surface).join('')).toBe(text);
  expect(tokens.map((token) => text.slice(token.start, token.end))).toEqual(surfaces(text));
});

test('A variation selector does not hide a word', () => {
  expect(tokenise('葛\u{E0100}飾')).toMatchObject([{ surface: '葛\u{E0100}飾', reading: 'かつしか' }]);
});

test.each(['', '\0', 'a\uD800', '\uDC00漢', '😀👨‍👩‍👧', '\n \t　', 'か\u3099', '\u3099', '한국어', '\uFFFF'])(
  'The surfaces of %j joined are the text',
  (text) => {
    expect(surfaces(text).join('')).toBe(text);
  },
);

test('The surfaces of any text joined are the text, and offsets slice it', () => {
  const units = fc.array(fc.integer({ min: 0, max: 0xffff })).map((all) => String.fromCharCode(...all));
  fc.assert(
    fc.property(fc.oneof(units, fc.string({ unit: 'binary' })), (text) => {
      const tokens = tokenise(text);
      expect(tokens.map((token) => token.surface).join('')).toBe(text);
      for (const token of tokens) expect(text.slice(token.start, token.end)).toBe(token.surface);
    }),
    { numRuns: 1000 },
  );
});

test('A text without stops is cut into pieces of a few hundred characters, and prose only after its stops', () => {
  const letters = 'a'.repeat(10_000);
  expect(cutForAnalysis(letters).join('')).toBe(letters);
  expect(Math.max(...cutForAnalysis(letters).map((piece) => piece.length))).toBeLessThanOrEqual(64);
  const endless = '漢字とかな'.repeat(1000);
  expect(cutForAnalysis(endless).join('')).toBe(endless);
  expect(Math.max(...cutForAnalysis(endless).map((piece) => piece.length))).toBeLessThanOrEqual(400);
  expect(cutForAnalysis('長い文は、ここで息をつく。次へ')).toEqual([
    '長い文は、',
    'ここで息をつく。',
    '次へ',
  ]);
});

import type { SegmentsFile } from '../../schemas/segments.ts';

export type Encoding = SegmentsFile['source']['encoding'];

export interface Detection {
  encoding: Encoding;
  byteOrderMark: boolean;
  /** where the text begins: after the byte order mark */
  offset: number;
}

/**
 * The encoding in which bytes read most like Japanese. A byte order mark decides, then valid UTF-8; else
 * every encoding is tried and the reading with the fewest unlikely characters wins, even a damaged one:
 * a Shift_JIS file with one broken byte is still a Shift_JIS file.
 */
export function detectEncoding(bytes: Uint8Array): Detection {
  const [first, second, third] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) {
    return { encoding: 'utf-8', byteOrderMark: true, offset: 3 };
  }
  if (first === 0xff && second === 0xfe) return { encoding: 'utf-16le', byteOrderMark: true, offset: 2 };
  if (first === 0xfe && second === 0xff) return { encoding: 'utf-16be', byteOrderMark: true, offset: 2 };
  return { encoding: guessEncoding(bytes), byteOrderMark: false, offset: 0 };
}

function guessEncoding(bytes: Uint8Array): Encoding {
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    if (/[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u.test(text)) return 'utf-8';
  } catch {
    // not UTF-8, or damaged: the comparison below tells which
  }
  let best: Encoding = 'utf-8';
  let least = Number.POSITIVE_INFINITY;
  for (const encoding of ['utf-8', 'shift_jis', 'euc-jp', 'utf-16le', 'utf-16be'] as const) {
    const cost = weighImprobability(new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes));
    if (cost < least) [best, least] = [encoding, cost];
  }
  return best;
}

const SAMPLE = 200_000;

/** The sum of how unlikely each character is in a Japanese text, from an even sample of a long one. */
function weighImprobability(text: string): number {
  const step = Math.ceil(text.length / SAMPLE);
  let sum = 0;
  for (let at = 0; at < text.length; at += step) sum += weighCharacter(text.charCodeAt(at));
  return sum * step;
}

function weighCharacter(code: number): number {
  if (code === 10 || code === 13 || code === 9 || code === 32) return 0;
  if (code < 32 || (code >= 0x7f && code < 0xa0)) return 10;
  if (code < 0x7f) return 0.3;
  if (code >= 0x3000 && code <= 0x30ff) return 0;
  if (code >= 0x4e00 && code <= 0x9fff) return kanjiWeights().get(code) ?? 4;
  if (code >= 0xff01 && code <= 0xff5e) return 0.5;
  if (code >= 0xff61 && code <= 0xff9f) return 4;
  if (code === 0xfffd) return 20;
  if (code >= 0x2010 && code <= 0x266f) return 1;
  if (code >= 0xe000 && code <= 0xf8ff) return 8;
  return 5;
}

let weights: Map<number, number> | undefined;

/** Kanji of JIS X 0208: the first level is for daily use, the second rare. EUC-JP has them in rows. */
function kanjiWeights(): Map<number, number> {
  if (weights) return weights;
  weights = new Map();
  const decoder = new TextDecoder('euc-jp');
  for (let row = 16; row <= 84; row++) {
    const bytes = Array.from({ length: 94 }, (_, cell) => [0xa0 + row, 0xa1 + cell]).flat();
    for (const character of decoder.decode(Uint8Array.from(bytes))) {
      if (character !== '\ufffd') weights.set(character.charCodeAt(0), row < 48 ? 1 : 2);
    }
  }
  return weights;
}

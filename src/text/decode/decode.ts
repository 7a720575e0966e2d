import { ContentError, type Problem } from '../../schemas/problem.ts';
import type { SegmentsFile } from '../../schemas/segments.ts';
import { detectEncoding, type Encoding } from './detect-encoding.ts';
import { findUndecodable } from './undecodable.ts';
import { findUnprintable, hasJapanese } from './unprintable.ts';

/** Bytes that a source may have. The longest novels have about 5 MB. */
export const MAX_SOURCE_BYTES = 20_000_000;

export type LineEnd = SegmentsFile['source']['lineEnd'];

export interface DecodedSource {
  /** with \n for every line end, without byte order mark */
  text: string;
  encoding: Encoding;
  byteOrderMark: boolean;
  lineEnd: LineEnd;
}

/**
 * Reads a source as received: UTF-8, UTF-16, Shift_JIS or EUC-JP, any line ends. `file` is the name that
 * problems carry. Throws a ContentError where the bytes are not a Japanese text that a page can hold.
 */
export function decodeSource(bytes: Uint8Array, file: string): DecodedSource {
  const fail = (problem: Pick<Problem, 'rule' | 'message' | 'remedy' | 'line' | 'column'>): never => {
    throw new ContentError([{ ...problem, severity: 'error', file }]);
  };
  checkSourceSize(bytes.length, file);
  const { encoding, byteOrderMark, offset } = detectEncoding(bytes);
  const body = bytes.subarray(offset);
  const damage = findUndecodable(body, encoding);
  if (damage) {
    const hex = [...body.subarray(damage.offset, damage.offset + 4)]
      .map((byte) => byte.toString(16).toUpperCase().padStart(2, '0'))
      .join(' ');
    const what = encoding.startsWith('utf-16') && hex.length >= 5 ? ', half of a surrogate pair' : '';
    return fail({
      rule: 'source-is-decodable',
      line: damage.line,
      column: damage.column,
      message: `Byte ${damage.offset + offset} (${hex}) is not ${ENCODING_NAMES[encoding]}, which the rest of the file looks like${what}.`,
      remedy: `Save the file again as UTF-8 from a program that shows line ${damage.line} rightly.`,
    });
  }
  const raw = new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(body);
  const text = raw.includes('\r') ? raw.replace(/\r\n?/g, '\n') : raw;
  if (!/\S/.test(text)) {
    return fail({
      rule: 'source-has-text',
      message: bytes.length === 0 ? 'The file is empty.' : 'The file holds nothing but white space.',
      remedy: 'Name the file that holds the essay.',
    });
  }
  const unprintable = findUnprintable(text);
  if (unprintable) {
    const { line, column, name, count } = unprintable;
    return fail({
      rule: 'source-is-printable',
      line,
      column,
      message: `Here stands ${name}, which HTML cannot hold${count > 1 ? `; there are ${count} such characters in all` : ''}.`,
      remedy: name.startsWith('U+001B')
        ? 'If this is an ISO-2022-JP (“JIS”) text, save it as UTF-8; if not, remove the character.'
        : 'Check that this is a text file, and remove the character.',
    });
  }
  if (!hasJapanese(text)) {
    return fail({
      rule: 'source-has-japanese',
      message: `The file, read as ${ENCODING_NAMES[encoding]}, has neither kana nor kanji.`,
      remedy: 'Name the file that holds the Japanese text; if this is it, save it as UTF-8.',
    });
  }
  return { text, encoding, byteOrderMark, lineEnd: nameLineEnd(raw) };
}

/** Throws a ContentError where a file of so many bytes is too large to import. */
export function checkSourceSize(bytes: number, file: string): void {
  if (bytes <= MAX_SOURCE_BYTES) return;
  const megabytes = (count: number): string => (count / 1e6).toFixed(1).replace(/\.0$/, '');
  const message = `The file has ${megabytes(bytes)} MB (${bytes} bytes); the limit for a source is ${megabytes(MAX_SOURCE_BYTES)} MB.`;
  const remedy = 'Check that it is plain text, and import a longer work in parts, one essay for each.';
  throw new ContentError([{ rule: 'source-is-within-size', severity: 'error', file, message, remedy }]);
}

/** What people call the encodings. */
export const ENCODING_NAMES: Record<Encoding, string> = {
  'utf-8': 'UTF-8',
  'utf-16le': 'UTF-16 (little-endian)',
  'utf-16be': 'UTF-16 (big-endian)',
  shift_jis: 'Shift_JIS',
  'euc-jp': 'EUC-JP',
};

function nameLineEnd(raw: string): LineEnd {
  let [crlf, cr, lf] = [false, false, false];
  for (let at = raw.indexOf('\r'); at >= 0; at = raw.indexOf('\r', at + 1)) {
    if (raw.charCodeAt(at + 1) === 10) crlf = true;
    else cr = true;
    if (crlf && cr) return 'mixed';
  }
  for (let at = raw.indexOf('\n'); at >= 0 && !lf; at = raw.indexOf('\n', at + 1)) {
    lf = raw.charCodeAt(at - 1) !== 13;
  }
  if (Number(crlf) + Number(cr) + Number(lf) > 1) return 'mixed';
  return crlf ? 'crlf' : cr ? 'cr' : lf ? 'lf' : 'none';
}

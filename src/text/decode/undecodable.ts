import type { Encoding } from './detect-encoding.ts';

export interface Undecodable {
  /** of the first byte of the character that cannot be read */
  offset: number;
  /** both from 1; the column in UTF-16 code units */
  line: number;
  column: number;
}

/** Where bytes stop being text in an encoding, or undefined where all of them are. */
export function findUndecodable(bytes: Uint8Array, encoding: Encoding): Undecodable | undefined {
  const decode = (part: Uint8Array, whole: boolean): string | undefined => {
    try {
      return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(part, { stream: !whole });
    } catch {
      return undefined;
    }
  };
  if (decode(bytes, true) !== undefined) return undefined;

  // The longest prefix that decodes to its end is the text before the damage. A prefix that is cut inside
  // a character decodes as a stream, so that the search can halve.
  let [good, bad] = [0, bytes.length + 1];
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    if (middle <= bytes.length && decode(bytes.subarray(0, middle), false) !== undefined) good = middle;
    else bad = middle;
  }
  let offset = good;
  while (offset > 0 && decode(bytes.subarray(0, offset), true) === undefined) offset--;
  const before = (decode(bytes.subarray(0, offset), true) ?? '').split(/\r\n?|\n/);
  return { offset, line: before.length, column: (before.at(-1) as string).length + 1 };
}

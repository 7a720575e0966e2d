/**
 * The character that an Aozora Bunko note describes, where the note numbers it: by a Unicode code point, or
 * as one of the punctuation marks that the notation itself uses (row 1 of JIS X 0208).
 */
export function readGaiji(note: string): string | undefined {
  const hex = /U\+([0-9A-F]{4,6})(?![0-9A-F])/i.exec(note)?.[1];
  if (hex) {
    const code = Number.parseInt(hex, 16);
    const isCharacter =
      code > 0x9f && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff) && (code & 0xfffe) !== 0xfffe;
    return isCharacter ? String.fromCodePoint(code) : undefined;
  }
  const cell = Number(/、1-1-([0-9]{1,2})(?![0-9])/.exec(note)?.[1] ?? 0);
  if (cell < 1 || cell > 94) return undefined;
  return new TextDecoder('euc-jp').decode(Uint8Array.of(0xa1, 0xa0 + cell));
}

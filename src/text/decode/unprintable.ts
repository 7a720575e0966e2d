export interface Unprintable {
  line: number;
  /** in UTF-16 code units, from 1 */
  column: number;
  /** `U+000C` */
  name: string;
  /** how many there are in the text */
  count: number;
}

/** The first character that a page cannot hold, in a text with \n for line ends. */
export function findUnprintable(text: string): Unprintable | undefined {
  let first: { at: number; code: number } | undefined;
  let count = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.codePointAt(at) as number;
    if (!isUnprintable(code)) {
      if (code > 0xffff) at++;
      continue;
    }
    first ??= { at, code };
    count++;
    if (code > 0xffff) at++;
  }
  if (!first) return undefined;
  const lineStart = text.lastIndexOf('\n', first.at - 1) + 1;
  const line = text.slice(0, lineStart).split('\n').length;
  const name = `U+${first.code.toString(16).toUpperCase().padStart(4, '0')}`;
  return { line, column: first.at - lineStart + 1, name, count };
}

/**
 * Control characters, halves of surrogate pairs and noncharacters, which no HTML document may hold. Tab and
 * line feed may. U+0085 may not: as a line end of other machines it would vanish in the page.
 */
function isUnprintable(code: number): boolean {
  if (code < 0x20) return code !== 0x09 && code !== 0x0a;
  if (code < 0x7f) return false;
  return (
    code < 0xa0 ||
    (code >= 0xd800 && code < 0xe000) ||
    (code >= 0xfdd0 && code < 0xfdf0) ||
    (code & 0xfffe) === 0xfffe
  );
}

/** True where there is at least one kana or kanji. */
export function hasJapanese(text: string): boolean {
  return /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u.test(text);
}

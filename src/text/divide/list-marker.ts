export interface ListMarker {
  /** `1.`, `①`, `•` */
  marker: string;
  /** where the item's own text begins */
  end: number;
}

/**
 * Markers that are enough by themselves. A number with a point needs a space or full-width form, so that
 * 「1.5倍」 and 「3.11」 stay text; a sign that stands twice, such as ・・ or ○○, is not a marker.
 */
const pattern =
  /^(\s*)([0-9]{1,3}\.(?=\s)|[0-9]{1,3}．(?![0-9０-９])|[０-９]{1,3}[．.](?![0-9０-９])|[0-9０-９]{1,3}[)）]|[(（][0-9０-９]{1,3}[)）]|[①-⑳]|([•・･■◆○●])(?!\s*\3)|[-*–](?=\s))\s*/u;
const kanjiPattern = /^(\s*)([一二三四五六七八九十]{1,3})、\s*/;

/** The list marker at the start of a line, or undefined. A marker has text after it. */
export function findListMarker(line: string): ListMarker | undefined {
  const match = pattern.exec(line);
  return match ? takeMarker(line, match[0], match[2] as string) : undefined;
}

/**
 * The markers of lines that follow one another. 一、 二、 are markers only where at least two lines count up:
 * 一、 alone also begins sentences.
 */
export function findListMarkers(lines: readonly string[]): (ListMarker | undefined)[] {
  const numbers = lines.map((line) => readKanjiNumber(line));
  return lines.map((line, index) => {
    const number = numbers[index];
    if (number === undefined) return findListMarker(line);
    if (numbers[index - 1] !== number - 1 && numbers[index + 1] !== number + 1) return undefined;
    return findKanjiMarker(line);
  });
}

/** 一、 at the start of a line as a marker. */
export function findKanjiMarker(line: string): ListMarker | undefined {
  const match = kanjiPattern.exec(line);
  return match ? takeMarker(line, match[0], `${match[2]}、`) : undefined;
}

function takeMarker(line: string, matched: string, marker: string): ListMarker | undefined {
  const text = /[\p{L}\p{N}]/gu;
  text.lastIndex = matched.length;
  return text.test(line) ? { marker, end: matched.length } : undefined;
}

function readKanjiNumber(line: string): number | undefined {
  const digits = kanjiPattern.exec(line)?.[2];
  if (digits === undefined) return undefined;
  const parts = /^([一二三四五六七八九]?)(十?)([一二三四五六七八九]?)$/.exec(digits);
  if (!parts || (parts[1] && parts[3] && !parts[2])) return undefined;
  const value = (digit: string | undefined): number => ' 一二三四五六七八九'.indexOf(digit || ' ');
  return parts[2] ? (value(parts[1]) || 1) * 10 + value(parts[3]) : value(parts[1]);
}

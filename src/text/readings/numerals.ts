/**
 * How a number is read aloud, in pieces: its elements from left to right, and the sound it ends in, on which the
 * reading of the counter after it depends. Pure arithmetic of words; counters.ts has the counters.
 */
export interface Element {
  kind: 'digit' | 'unit' | 'some';
  /** 0 to 9; 10, 100, 1000, 10000, 10 ** 8, 10 ** 12, 10 ** 16; for 数, 何, 幾 nothing is counted */
  value: number;
  reading: string;
}

const digits = ['れい', 'いち', 'に', 'さん', 'よん', 'ご', 'ろく', 'なな', 'はち', 'きゅう'];
const kanjiDigits = '〇一二三四五六七八九';
const units: Record<string, [number, string]> = {
  十: [10, 'じゅう'],
  百: [100, 'ひゃく'],
  千: [1000, 'せん'],
  万: [1e4, 'まん'],
  億: [1e8, 'おく'],
  兆: [1e12, 'ちょう'],
  京: [1e16, 'けい'],
};
const some: Record<string, string> = { 数: 'すう', 何: 'なん', 幾: 'いく' };

/** Every character of a number written in kanji. */
export const kanjiNumeral = /^[〇零一二三四五六七八九十百千万億兆京数何幾]+$/;

/** Elements of a number written in kanji: 二十兆, 一九九〇, 数百億. Their readings joined are its reading. */
export function readKanjiNumeral(text: string, before?: Element): Element[] {
  const elements: Element[] = [];
  for (const part of text.replaceAll('零', '〇').match(/[〇一二三四五六七八九]+|[^〇一二三四五六七八九]/g) ??
    []) {
    if (kanjiDigits.includes(part[0] as string)) elements.push(...readDigits(part));
    else if (some[part]) elements.push({ kind: 'some', value: Number.NaN, reading: some[part] });
    else if (units[part]) addUnit(elements, units[part], before);
  }
  return elements;
}

/** The last element of a number in Arabic digits: of 2,000 the thousand, of 35 the five, of 1.5 the five. */
export function endOfDigits(text: string): Element {
  const plain = text.normalize('NFKC').replaceAll(',', '');
  const [whole = '', fraction] = plain.split('.');
  if (fraction) return digit(Number(fraction.at(-1)));
  const zeros = /0*$/.exec(whole)?.[0].length ?? 0;
  if (zeros === whole.length) return digit(0);
  if (zeros === 0) return digit(Number(whole.at(-1)));
  const [value, reading] = Object.values(units).findLast(([size]) => size <= 10 ** zeros) as [number, string];
  return { kind: 'unit', value, reading };
}

/** A unit after a digit: 三千 さんぜん, 八百 はっぴゃく, 一兆 いっちょう. Changes the digit's reading where sounds meet. */
function addUnit(elements: Element[], [value, plain]: [number, string], outside?: Element): void {
  const before = elements.at(-1) ?? outside;
  const three = before?.value === 3 || before?.reading === 'なん';
  let reading = plain;
  if (before && before.kind !== 'unit') {
    if (value === 100 && three) reading = 'びゃく';
    if (value === 1000 && three) reading = 'ぜん';
    if (value === 100 && (before.value === 6 || before.value === 8)) reading = 'ぴゃく';
  }
  const shortened: Record<number, number[]> = {
    100: [6, 8],
    1000: [1, 8],
    1e12: [1, 8, 10],
    1e16: [1, 8, 10, 6],
  };
  const last = elements.at(-1);
  if (last && shortened[value]?.includes(last.value)) last.reading = shorten(last.reading);
  elements.push({ kind: 'unit', value, reading });
}

/** いち -> いっ, ろく -> ろっ, じゅう -> じゅっ, ひゃく -> ひゃっ. */
export function shorten(reading: string): string {
  return reading.replace(/[ちくう]$/, 'っ');
}

/** A row of digits without units: a place value (一九九〇, 三〇), or two neighbours for「two or three」(二三). */
function readDigits(text: string): Element[] {
  const values = Array.from(text, (letter) => kanjiDigits.indexOf(letter));
  const [first = 0, second = 0] = values;
  if (values.length === 2 && first > 0 && second === first + 1) {
    return [
      digit(first, first === 4 || first === 7 ? 'しち'.slice(0, first === 4 ? 1 : 2) : undefined),
      digit(second),
    ];
  }
  if (values.length === 1 || values.every((value) => value === 0)) return values.map((value) => digit(value));
  const elements: Element[] = [];
  const names = Object.values(units);
  values.forEach((value, index) => {
    const place = values.length - 1 - index;
    const small = place % 4;
    if (value > 0) {
      if (value > 1 || small === 0) elements.push(digit(value));
      if (small > 0) addUnit(elements, names[small - 1] as [number, string]);
    }
    const large = place > 0 && small === 0 ? names[2 + place / 4] : undefined;
    if (large && values.slice(Math.max(0, index - 3), index + 1).some((other) => other > 0))
      addUnit(elements, large);
  });
  return elements;
}

function digit(value: number, reading?: string): Element {
  return { kind: 'digit', value, reading: reading ?? (digits[value] as string) };
}

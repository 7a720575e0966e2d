import { type Counter, findCounter, findFusedReading, joinCounter } from './counters.ts';
import { type Element, endOfDigits, kanjiNumeral, readKanjiNumeral } from './numerals.ts';
import type { Patch } from './patch.ts';
import { alignReading } from './ruby-align.ts';
import type { Token } from './tokenise.ts';

/**
 * Readings of numbers and of the counters after them, which the analyser reads one word at a time: 三本 さんぼん,
 * 20日 はつか, 数百億 すうひゃくおく. Digits carry no reading, except where number and counter are one word (ふたり).
 */
export function readNumbers(text: string, tokens: readonly Token[]): Patch[] {
  const patches: Patch[] = [];
  const ends = new Set(tokens.map((token) => token.end));
  for (let index = 0; index < tokens.length; index++) {
    let last = index;
    while (last < tokens.length && isNumeral(tokens, last)) last++;
    if (last === index) continue;
    patches.push(...readNumber(text, (tokens[index] as Token).start, (tokens[last - 1] as Token).end, ends));
    index = last - 1;
  }
  return patches;
}

const arabic = /^[0-9０-９]+$/;

function isNumeral(tokens: readonly Token[], index: number): boolean {
  const token = tokens[index] as Token;
  if (arabic.test(token.surface)) return true;
  // 何 counts only before a counter, which the analyser does not always see (何杯); a bare one is left to it below.
  if (token.surface === '何' || token.surface === '〇') return true;
  if (kanjiNumeral.test(token.surface)) return token.posDetail.startsWith('数');
  const inside = /^[,.，．]$/.test(token.surface);
  return (
    inside && arabic.test(tokens[index - 1]?.surface ?? '') && arabic.test(tokens[index + 1]?.surface ?? '')
  );
}

interface Part {
  start: number;
  end: number;
  /** a part in kanji has all its elements; one in digits only the last */
  elements: Element[];
  isKanji: boolean;
}

function readNumber(text: string, start: number, end: number, ends: ReadonlySet<number>): Patch[] {
  const parts = divideNumber(text.slice(start, end), start);
  const lastPart = parts.at(-1) as Part;
  const tail = (text.slice(end, end + 40).match(/^\S*/) as RegExpMatchArray)[0];
  const counter = findCounter(tail);
  const counterEnd = counter ? findCounterEnd(tail, counter, end, ends) : undefined;
  const patches: Patch[] = [];
  if (counter && counterEnd !== undefined && !isFraction(tail, counter)) {
    const extra = text.slice(end + counter.written.length, counterEnd);
    const fused = parts.length === 1 ? findFused(text, start, end, counter) : undefined;
    if (fused !== undefined) {
      const reading = fused + readExtra(extra);
      return [{ start, end: counterEnd, runs: [{ text: text.slice(start, counterEnd), reading }] }];
    }
    const joined = joinCounter(lastPart.elements.at(-1) as Element, counter);
    (lastPart.elements.at(-1) as Element).reading = joined.end;
    const word = text.slice(end, counterEnd);
    patches.push({
      start: end,
      end: counterEnd,
      runs: alignReading(word, joined.counter + readExtra(extra)).runs,
    });
  } else if (lastPart.isKanji && lastPart.elements.length === 1 && parts.length === 1) {
    // A bare 一, 数 or 何: the analyser has seen the words around it, and this file has not.
    return [];
  }
  for (const part of parts.filter((part) => part.isKanji)) {
    const reading = part.elements.map((element) => element.reading).join('');
    patches.push({
      start: part.start,
      end: part.end,
      runs: [{ text: text.slice(part.start, part.end), reading }],
    });
  }
  return patches;
}

function divideNumber(number: string, start: number): Part[] {
  const parts: Part[] = [];
  for (const match of number.matchAll(/[0-9０-９,.，．]+|[^0-9０-９,.，．]+/g)) {
    const isKanji = kanjiNumeral.test(match[0]);
    const before = parts.at(-1)?.elements.at(-1);
    const elements = isKanji ? readKanjiNumeral(match[0], before) : [endOfDigits(match[0])];
    parts.push({ start: start + match.index, end: start + match.index + match[0].length, elements, isKanji });
  }
  return parts;
}

/** The end of a counter and of 間, 目 or both after it, if a word ends there: 3年間, 三回目, but not 三本木. */
function findCounterEnd(
  tail: string,
  counter: Counter,
  end: number,
  ends: ReadonlySet<number>,
): number | undefined {
  const extra = /^(間目|間|目)?/.exec(tail.slice(counter.written.length))?.[0].length ?? 0;
  const places = [end + counter.written.length, end + counter.written.length + extra];
  return places.find((place) => ends.has(place));
}

const readExtra = (extra: string): string => extra.replace('間', 'かん').replace('目', 'め');

/** 三分の一, 10分の1: a part, not minutes. */
const isFraction = (tail: string, counter: Counter): boolean =>
  counter.written === '分' && /^分の[0-9０-９一二三四五六七八九十百千]/.test(tail);

function findFused(text: string, start: number, end: number, counter: Counter): string | undefined {
  const value = wholeValue(text.slice(start, end));
  if (value === undefined) return undefined;
  if (counter.written === '日' && value === 1)
    return isFirstOfMonth(text, start, end) ? 'ついたち' : undefined;
  if (counter.written === '歳' && text.slice(start, end) === '二十') return 'はたち';
  return findFusedReading(value, counter);
}

/** The day in a date, and not a span of one day: 4月1日, 毎月一日, 1日付, 1日午後. */
function isFirstOfMonth(text: string, start: number, end: number): boolean {
  return (
    /月$/.test(text.slice(0, start).slice(-1)) ||
    /^日(付|夜|朝|未明|午[前後]|夕)/.test(text.slice(end, end + 3))
  );
}

/** 1 to 99, for the fused readings; undefined for anything else. */
function wholeValue(number: string): number | undefined {
  const plain = number.normalize('NFKC');
  if (/^\d{1,2}$/.test(plain)) return Number(plain);
  const match = /^([一二三四五六七八九]?)(十?)([一二三四五六七八九]?)$/.exec(plain);
  if (!match || (!match[2] && match[1] && match[3])) return undefined;
  const value = (letter: string | undefined) => '〇一二三四五六七八九'.indexOf(letter || '〇');
  return match[2] ? (value(match[1]) || 1) * 10 + value(match[3]) : value(match[1]) || value(match[3]);
}

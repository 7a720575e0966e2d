import type { Bilingual } from '../../schemas/bilingual.ts';
import type { Emendation } from '../../schemas/edition-settings.ts';
import { findPlaces } from '../divide/quote-places.ts';

/** More slips of one kind than this are not slips but the manner of the text. */
const MOST = 200;

interface Slip {
  start: number;
  end: number;
  reason: Bilingual;
}

/** Proposes to take out stray Markdown markers, and spaces between sentences where Japanese has none. */
export function proposeEmendations(
  text: string,
  lines: readonly string[],
  omitted: ReadonlyMap<number, unknown>,
): Emendation[] {
  const slips = [...lines.entries()]
    .filter(([at]) => !omitted.has(at + 1))
    .map(([at, line]) => ({ at, line, found: [...findStrayMarkers(line), ...findSpaces(line)] }))
    .filter(({ line, found }) => found.length > 0 && leavesText(line, found));
  if (slips.reduce((sum, { found }) => sum + found.length, 0) > MOST) return [];
  const emendations: Emendation[] = [];
  for (const { at, line, found } of slips) {
    let quoted = 0;
    for (const slip of found.sort((a, b) => a.start - b.start)) {
      const quote = findShortQuote(text, line, slip, quoted);
      if (!quote) continue;
      const source = line.slice(quote.start, quote.end);
      const reading = line.slice(quote.start, slip.start) + line.slice(slip.end, quote.end);
      emendations.push({ source, reading, ...(quote.isUnique ? {} : { line: at + 1 }), reason: slip.reason });
      quoted = quote.end;
    }
  }
  return emendations;
}

/** A marker for bold or struck type that stands in its line an odd number of times: the last has no partner. */
function findStrayMarkers(line: string): Slip[] {
  return ['**', '__', '~~'].flatMap((marker) => {
    const sign = marker.charAt(0);
    const places = findPlaces(line, marker, Number.POSITIVE_INFINITY).filter(
      (at) => line.charAt(at - 1) !== sign && line.charAt(at + 2) !== sign,
    );
    const last = places.length % 2 === 1 ? places.at(-1) : undefined;
    return last === undefined ? [] : [{ start: last, end: last + 2, reason: STRAY_MARKER }];
  });
}

/** Spaces after 。 between two Japanese sentences. After ！ and ？ a full-width space is customary. */
function findSpaces(line: string): Slip[] {
  const slips: Slip[] = [];
  for (const match of line.matchAll(
    /(?<=。[」』）)]?)[ \u3000]+(?=[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}「『（(])/gu,
  )) {
    slips.push({ start: match.index, end: match.index + match[0].length, reason: SPACE_AFTER_STOP });
  }
  return slips;
}

/** True where text remains without the slips and without Aozora Bunko's notes, which are taken out later. */
function leavesText(line: string, slips: readonly Slip[]): boolean {
  const edges = [0, ...slips.flatMap(({ start, end }) => [start, end]).sort((a, b) => a - b), line.length];
  const rest = edges.map((edge, at) => (at % 2 === 0 ? line.slice(edge, edges[at + 1]) : '')).join('');
  return rest.replaceAll(/［＃[^［］]*］/g, '').trim() !== '';
}

const LONGEST_QUOTE = 24;

/**
 * The shortest quote around a slip, from a few characters on each side, that stands nowhere else in the
 * text; where every one is too long, a quote for which the line has to be given.
 */
function findShortQuote(
  text: string,
  line: string,
  slip: Slip,
  from: number,
): { start: number; end: number; isUnique: boolean } | undefined {
  for (const isUnique of [true, false]) {
    for (let reach = 3; reach <= LONGEST_QUOTE; reach += 3) {
      const start = toBoundary(line, Math.max(from, slip.start - reach));
      const end = toBoundary(line, Math.min(line.length, slip.end + reach));
      const places = findPlaces(isUnique ? text : line, line.slice(start, end), 2);
      if (places.length === 1) return { start, end, isUnique };
    }
  }
  return undefined;
}

/** Never between the halves of a character. */
function toBoundary(line: string, at: number): number {
  const code = line.charCodeAt(at);
  return code >= 0xdc00 && code < 0xe000 && at > 0 ? at - 1 : at;
}

const STRAY_MARKER: Bilingual = {
  ja: '書体を指示する Markdown の記号が、対になる相手を失って残ったものとみられる。',
  en: 'A Markdown marker for type, it seems, that has lost its counterpart.',
};
const SPACE_AFTER_STOP: Bilingual = {
  ja: '句点のあとの空き。日本語の組版では置かない。',
  en: 'A space after the full stop, which Japanese typesetting does not use.',
};

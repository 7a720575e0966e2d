import { markBracketed } from './brackets.ts';

export interface SentenceRules {
  /** offsets after which a sentence ends, whatever the rules say */
  ends?: readonly number[];
  /** offsets after which none ends */
  noEnds?: readonly number[];
}

/**
 * Cuts a passage into sentences; joined, they are the passage. A sentence ends at 。！？!? outside of
 * brackets. Closing brackets and white space after an end belong to it, so that a space is never lost.
 */
export function splitSentences(text: string, rules: SentenceRules = {}): string[] {
  const ends = new Set(rules.ends?.map((end) => skipSpace(text, end)));
  for (const [from, to] of findSentenceEnds(text)) {
    if (!rules.noEnds?.some((offset) => offset > from && offset <= to)) ends.add(to);
  }
  const sentences: string[] = [];
  let start = 0;
  for (const end of [...ends].sort((a, b) => a - b)) {
    if (end <= start || end >= text.length) continue;
    sentences.push(text.slice(start, end));
    start = end;
  }
  sentences.push(text.slice(start));
  return sentences;
}

/** True where a sentence ends within or at the end of a text. */
export function hasSentenceEnd(text: string): boolean {
  return findSentenceEnds(text).length > 0;
}

/** For each end of a sentence: where its punctuation begins, and where the next sentence may begin. */
function findSentenceEnds(text: string): [number, number][] {
  const mark = /[。｡！？!?‼⁇⁈⁉]+/gu;
  const ends: [number, number][] = [];
  let bracketed: Uint8Array | undefined;
  for (let match = mark.exec(text); match; match = mark.exec(text)) {
    bracketed ??= markBracketed(text);
    const after = match.index + match[0].length;
    if (bracketed[match.index] || (isAscii(match[0]) && !endsInAscii(text, match.index, after))) continue;
    let to = after;
    while (isTail.test(text.charAt(to))) to++;
    to = skipSpace(text, to);
    ends.push([match.index, to]);
    mark.lastIndex = to;
  }
  return ends;
}

/** Closing brackets, and marks that belong to the character before them. */
const isTail = /^[」』）)\]］】〉》”〕\p{M}]$/u;
const isAscii = (run: string): boolean => /^[!?]+$/.test(run);

/** ASCII ! and ? are also code and addresses: they end a sentence only before Japanese, space or a bracket. */
function endsInAscii(text: string, start: number, after: number): boolean {
  const next = text.charAt(after);
  if (next === '' || /\s/.test(next) || isTail.test(next)) return true;
  if (!/[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}\u3000-\u303f\uff00-\uffef]/u.test(next))
    return false;
  return !standsInAddress(text, start);
}

const LONGEST_ADDRESS = 2000;

function standsInAddress(text: string, offset: number): boolean {
  let start = offset;
  const limit = Math.max(0, offset - LONGEST_ADDRESS);
  while (start > limit && /[!-~]/.test(text.charAt(start - 1))) start--;
  return text.slice(start, offset).includes('://');
}

function skipSpace(text: string, from: number): number {
  let at = from;
  while (at < text.length && /\s/.test(text.charAt(at))) at++;
  return at;
}

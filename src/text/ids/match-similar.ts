import { type Bigrams, countBigrams, countShared, dice } from './similarity.ts';
import { SketchIndex } from './sketch-index.ts';

/** From this share of common character pairs on, a text is taken for an edited form of another. */
export const RECOGNISABLE = 0.5;

const WINDOW = 5;
const LARGE_GAP = 400;

export interface SimilarOptions {
  /** pairs to take even where the texts differ more, as passages that share a whole sentence */
  related?: (now: number) => Iterable<number>;
  /** pairs never to take */
  allowed?: (was: number, now: number) => boolean;
  /** `size`: the pair with most text in common first; `share`: the pair most alike first */
  prefer: 'size' | 'share';
}

interface Pair {
  was: number;
  now: number;
  rank: number;
  distance: number;
}

/**
 * Matches texts that have no match yet with those they were made from, and writes them into `match` (new
 * place -> old place). Compared are texts in the same gap between matches, and texts elsewhere that a
 * sketch finds, so that the work grows with the text and not with its square.
 */
export function matchSimilar(
  old: readonly string[],
  now: readonly string[],
  match: (number | undefined)[],
  { related = () => [], allowed = () => true, prefer }: SimilarOptions,
): void {
  const taken = new Set(match);
  const free = [...old.keys()].filter((at) => !taken.has(at));
  const open = match.reduce<number>((count, was) => count + (was === undefined ? 1 : 0), 0);
  if (free.length === 0 || open === 0) return;
  // Few texts are all compared with each other below; only many need an index.
  const index = new SketchIndex();
  if (free.length * open > LARGE_GAP) for (const at of free) index.add(at, old[at] as string);
  const bigrams = { old: new Map<number, Bigrams>(), now: new Map<number, Bigrams>() };
  const bigramsOf = (side: 'old' | 'now', at: number): Bigrams => {
    let found = bigrams[side].get(at);
    if (!found) {
      found = countBigrams((side === 'old' ? old : now)[at] as string);
      bigrams[side].set(at, found);
    }
    return found;
  };

  const pairs: Pair[] = [];
  for (const gap of listGaps(match, old.length)) {
    const olds = range(gap.old).filter((at) => !taken.has(at));
    const nows = range(gap.now);
    for (const [n, at] of nows.entries()) {
      const text = now[at] as string;
      const centre = Math.round((n / nows.length) * olds.length);
      const near =
        olds.length * nows.length <= LARGE_GAP
          ? olds
          : olds.slice(Math.max(0, centre - WINDOW), centre + WINDOW);
      const kin = new Set([...related(at)].filter((was) => !taken.has(was)));
      for (const was of new Set([...near, ...index.find(text, 4), ...kin])) {
        if (!allowed(was, at)) continue;
        const shared = countShared(bigramsOf('old', was), bigramsOf('now', at));
        const share = dice(shared, old[was] as string, text);
        if (share < RECOGNISABLE && !kin.has(was)) continue;
        const distance = Math.abs(was - (gap.old[0] + n));
        pairs.push({ was, now: at, rank: prefer === 'size' ? shared : share, distance });
      }
    }
  }
  pairs.sort((a, b) => b.rank - a.rank || a.distance - b.distance || a.now - b.now);
  for (const { was, now: at } of pairs) {
    if (match[at] !== undefined || taken.has(was)) continue;
    match[at] = was;
    taken.add(was);
  }
}

interface Gap {
  /** first place and the one after the last */
  old: [number, number];
  now: [number, number];
}

/** The stretches without match, each with the stretch of the old text that it lies beside. */
function listGaps(match: readonly (number | undefined)[], oldLength: number): Gap[] {
  const gaps: Gap[] = [];
  let start = 0;
  while (start < match.length) {
    if (match[start] !== undefined) {
      start++;
      continue;
    }
    let end = start;
    while (end < match.length && match[end] === undefined) end++;
    // A gap beside neighbours that have moved may span the whole text: only so much of it is looked at.
    const span = Math.max(LARGE_GAP, 4 * (end - start));
    const low = start === 0 ? 0 : (match[start - 1] as number) + 1;
    const high = end === match.length ? oldLength : (match[end] as number);
    gaps.push({ now: [start, end], old: [low, Math.min(Math.max(low, high), low + span, oldLength)] });
    start = end;
  }
  return gaps;
}

const range = ([from, to]: [number, number]): number[] =>
  Array.from({ length: to - from }, (_, n) => from + n);

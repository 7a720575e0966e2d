import type { DividedPassage } from '../../schemas/segments.ts';
import type { NewPassage } from '../divide/divide.ts';
import { alignExact } from './align-exact.ts';
import { matchSimilar } from './match-similar.ts';

/** Where the text of a segment stood before: places in the passages and in their segments, from 0. */
export interface Origin {
  passage: number;
  segment: number;
}

/**
 * For each new segment where its text stood before. The same text comes before similar text, and the
 * passage that goes on (`passages`: new place -> old place) before all the others.
 */
export function matchSegments(
  old: readonly DividedPassage[],
  now: readonly NewPassage[],
  passages: readonly (number | undefined)[],
): (Origin | undefined)[][] {
  const before = listSegments(old);
  const after = listSegments(now);
  const match = new Array<number | undefined>(after.all.length).fill(undefined);
  const taken = new Set<number>();

  const matchAmong = (olds: readonly number[], nows: readonly number[], step: typeof alignExact): void => {
    const free = olds.filter((at) => !taken.has(at));
    const open = nows.filter((at) => match[at] === undefined);
    if (free.length === 0 || open.length === 0) return;
    const found = step(
      free.map((at) => before.all[at]?.ja as string),
      open.map((at) => after.all[at]?.ja as string),
    );
    for (const [n, f] of found.entries()) {
      if (f === undefined) continue;
      match[open[n] as number] = free[f] as number;
      taken.add(free[f] as number);
    }
  };
  const matchWithin = (step: typeof alignExact): void => {
    for (const [at, was] of passages.entries()) {
      if (was !== undefined) matchAmong(before.byPassage[was] ?? [], after.byPassage[at] ?? [], step);
    }
  };
  const matchAnywhere = (step: typeof alignExact): void => {
    matchAmong([...before.all.keys()], [...after.all.keys()], step);
  };
  matchWithin(alignExact);
  matchAnywhere(alignExact);
  matchWithin(alignSimilar);
  matchAnywhere(alignSimilar);
  return after.byPassage.map((places) =>
    places.map((place) => {
      const origin = before.all[match[place] ?? -1];
      return origin && { passage: origin.passage, segment: origin.segment };
    }),
  );
}

function alignSimilar(old: readonly string[], now: readonly string[]): (number | undefined)[] {
  const match = new Array<number | undefined>(now.length).fill(undefined);
  matchSimilar(old, now, match, { prefer: 'share' });
  return match;
}

function listSegments(passages: readonly { segments: readonly { ja: string }[] }[]) {
  const all: (Origin & { ja: string })[] = [];
  const byPassage = passages.map(({ segments }, passage) =>
    segments.map(({ ja }, segment) => all.push({ passage, segment, ja }) - 1),
  );
  return { all, byPassage };
}

import type { DividedPassage } from '../../schemas/segments.ts';
import type { NewPassage } from '../divide/divide.ts';
import { alignExact } from './align-exact.ts';
import { matchSimilar } from './match-similar.ts';

type AnyPassage = Pick<DividedPassage, 'kind'> & { segments: readonly { ja: string }[] };

/** A sentence that stands in more passages than this does not tell which one it came from. */
const COMMON = 8;

/**
 * For each new passage the place of the old one that it continues: the same text, or the one with which it
 * shares most. So of a passage cut in two the larger part goes on, and of two joined ones the larger.
 */
export function matchPassages(
  old: readonly DividedPassage[],
  now: readonly NewPassage[],
): (number | undefined)[] {
  const textsBefore = old.map(joinText);
  const textsNow = now.map(joinText);
  const match = alignExact(
    textsBefore.map((text, at) => `${idKind(old[at] as AnyPassage)}${text}`),
    textsNow.map((text, at) => `${idKind(now[at] as AnyPassage)}${text}`),
  );
  const bySentence = new Map<string, number[]>();
  const taken = new Set(match);
  for (const [at, passage] of old.entries()) {
    for (const { ja } of taken.has(at) ? [] : passage.segments) {
      const places = bySentence.get(ja);
      if (places) places.push(at);
      else bySentence.set(ja, [at]);
    }
  }
  matchSimilar(textsBefore, textsNow, match, {
    prefer: 'size',
    allowed: (was, at) => idKind(old[was] as AnyPassage) === idKind(now[at] as AnyPassage),
    related: (at) =>
      (now[at] as AnyPassage).segments
        .map(({ ja }) => bySentence.get(ja) ?? [])
        .filter((places) => places.length <= COMMON)
        .flat(),
  });
  return match;
}

const joinText = (passage: AnyPassage): string => passage.segments.map(({ ja }) => ja).join('');
const idKind = ({ kind }: AnyPassage): 'h' | 'p' => (kind === 'heading' ? 'h' : 'p');

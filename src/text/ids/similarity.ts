/** How often each pair of neighbouring characters stands in a text; of a single character, itself. */
export type Bigrams = ReadonlyMap<string, number>;

export function countBigrams(text: string): Bigrams {
  const counts = new Map<string, number>();
  const count = (pair: string): void => {
    counts.set(pair, (counts.get(pair) ?? 0) + 1);
  };
  if (text.length < 2) count(text);
  for (let at = 0; at + 1 < text.length; at++) count(text.slice(at, at + 2));
  return counts;
}

/** How many pairs two texts share. */
export function countShared(a: Bigrams, b: Bigrams): number {
  const [few, many] = a.size < b.size ? [a, b] : [b, a];
  let shared = 0;
  for (const [pair, count] of few) shared += Math.min(count, many.get(pair) ?? 0);
  return shared;
}

/** Dice's coefficient from the shared pairs of two texts: 0 nothing in common, 1 the same pairs. */
export function dice(shared: number, a: string, b: string): number {
  return (2 * shared) / (Math.max(1, a.length - 1) + Math.max(1, b.length - 1));
}

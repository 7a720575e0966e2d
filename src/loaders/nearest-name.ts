/** The names most like the one written, best first; none where nothing is near. */
export function findNearestNames(written: string, names: Iterable<string>, limit = 3): string[] {
  const bound = Math.max(2, Math.floor(written.length / 3));
  return [...names]
    .map((name) => ({ name, distance: countEdits(written, name, bound) }))
    .filter(({ distance }) => distance <= bound)
    .sort((a, b) => a.distance - b.distance || a.name.localeCompare(b.name))
    .slice(0, limit)
    .map(({ name }) => name);
}

/** Insertions, deletions, replacements between two words; more than `bound` is not counted out. */
function countEdits(a: string, b: string, bound: number): number {
  if (Math.abs(a.length - b.length) > bound) return bound + 1;
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const replaced = (row[j - 1] as number) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(replaced, (row[j] as number) + 1, (next[j - 1] as number) + 1));
    }
    row = next;
  }
  return row[b.length] as number;
}

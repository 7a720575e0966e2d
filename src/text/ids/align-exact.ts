/**
 * For each new text the place of the same text among the old ones. Texts that occur once on both sides come
 * first, then their neighbours, so that of several equal texts the one in its old company is taken.
 */
export function alignExact(old: readonly string[], now: readonly string[]): (number | undefined)[] {
  const places = new Map<string, { old: number[]; now: number[] }>();
  const placesOf = (text: string): { old: number[]; now: number[] } => {
    let found = places.get(text);
    if (!found) {
      found = { old: [], now: [] };
      places.set(text, found);
    }
    return found;
  };
  for (const [at, text] of old.entries()) placesOf(text).old.push(at);
  for (const [at, text] of now.entries()) placesOf(text).now.push(at);

  const match = new Array<number | undefined>(now.length).fill(undefined);
  const taken = new Set<number>();
  const pair = (was: number, at: number): void => {
    match[at] = was;
    taken.add(was);
  };
  for (const { old: before, now: after } of places.values()) {
    if (before.length === 1 && after.length === 1) pair(before[0] as number, after[0] as number);
  }
  const follow = (at: number, step: 1 | -1): void => {
    const neighbour = match[at - step];
    if (match[at] !== undefined || (neighbour === undefined && at - step >= 0 && at - step < now.length))
      return;
    const was = neighbour === undefined ? (step === 1 ? 0 : old.length - 1) : neighbour + step;
    if (!taken.has(was) && old[was] === now[at]) pair(was, at);
  };
  for (let at = 0; at < now.length; at++) follow(at, 1);
  for (let at = now.length - 1; at >= 0; at--) follow(at, -1);
  for (const { old: before, now: after } of places.values()) {
    const free = before.filter((was) => !taken.has(was));
    const open = after.filter((at) => match[at] === undefined);
    for (const [n, at] of open.entries()) {
      const was = free[n];
      if (was !== undefined) pair(was, at);
    }
  }
  return match;
}

/** Finds what a person most likely meant: for the remedies of problems. */

/** The name in `names` that `name` most resembles, or undefined where none is close. */
export function nearestName(name: string, names: Iterable<string>): string | undefined {
  const limit = Math.max(2, Math.ceil(name.length / 3));
  return closest(names, (candidate) => editDistance(name.toLowerCase(), candidate.toLowerCase()), limit);
}

/** The passage or segment id in `ids` that stands nearest to `id` in the text. */
export function nearestId(id: string, ids: Iterable<string>): string | undefined {
  const wanted = parseId(id);
  if (!wanted) return nearestName(id, ids);
  return closest(ids, (candidate) => {
    const found = parseId(candidate);
    if (!found) return Number.POSITIVE_INFINITY;
    const otherKind = found.kind === wanted.kind ? 0 : 1e9;
    return (
      otherKind + Math.abs(found.passage - wanted.passage) * 1e4 + Math.abs(found.segment - wanted.segment)
    );
  });
}

function closest(names: Iterable<string>, distanceTo: (name: string) => number, limit = Number.MAX_VALUE) {
  let best: string | undefined;
  let bestDistance = limit;
  for (const name of names) {
    const distance = distanceTo(name);
    if (distance < bestDistance || (distance === bestDistance && best === undefined)) {
      best = name;
      bestDistance = distance;
    }
  }
  return best;
}

function parseId(id: string): { kind: string; passage: number; segment: number } | undefined {
  const parts = /^([a-z])(\d+)(?:-(\d+))?$/i.exec(id);
  if (!parts) return undefined;
  return {
    kind: (parts[1] as string).toLowerCase(),
    passage: Number(parts[2]),
    segment: Number(parts[3] ?? 0),
  };
}

/** How many letters one has to insert, remove or replace to make `b` of `a`. */
function editDistance(a: string, b: string): number {
  const from = [...a];
  const to = [...b];
  let row = to.map((_, index) => index + 1);
  from.forEach((letter, i) => {
    let diagonal = i;
    let left = i + 1;
    row = row.map((above, j) => {
      const cost = Math.min(above + 1, left + 1, diagonal + (letter === to[j] ? 0 : 1));
      diagonal = above;
      left = cost;
      return cost;
    });
  });
  return row.at(-1) ?? from.length;
}

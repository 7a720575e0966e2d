/** Where the lines of a text begin, for finding the line of an offset. */
export class LineIndex {
  readonly lines: readonly string[];
  readonly #starts: number[] = [];

  constructor(lines: readonly string[]) {
    this.lines = lines;
    let start = 0;
    for (const line of lines) {
      this.#starts.push(start);
      start += line.length + 1;
    }
  }

  /** Line (from 1) and offset in it (from 0) of an offset in the text. */
  locate(offset: number): { line: number; at: number } {
    let [low, high] = [0, this.#starts.length];
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((this.#starts[middle] as number) <= offset) low = middle;
      else high = middle;
    }
    return { line: low + 1, at: offset - (this.#starts[low] ?? 0) };
  }
}

/** The first few offsets of a quote in a text, also where they overlap. */
export function findPlaces(text: string, quote: string, limit = 4): number[] {
  const places: number[] = [];
  for (let at = text.indexOf(quote); at >= 0 && places.length < limit; at = text.indexOf(quote, at + 1)) {
    places.push(at);
  }
  return places;
}

/** The line (from 1) that shares most pairs of characters with a quote, or undefined where none shares any. */
export function findNearestLine(lines: readonly string[], quote: string): number | undefined {
  const wanted = listPairs(quote);
  let best: number | undefined;
  let most = 0;
  lines.forEach((line, index) => {
    let shared = 0;
    for (const pair of listPairs(line)) if (wanted.has(pair)) shared++;
    if (shared > most) [best, most] = [index + 1, shared];
  });
  return best;
}

function listPairs(text: string): Set<string> {
  const pairs = new Set<string>();
  for (let at = 0; at + 1 < text.length; at++) pairs.add(text.slice(at, at + 2));
  if (text.length === 1) pairs.add(text);
  return pairs;
}

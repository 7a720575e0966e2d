/** Finds the next place of a string from a growing offset; looks at no character twice. */
export class NextIndex {
  readonly #text: string;
  readonly #wanted: string;
  #found = -2;

  constructor(text: string, wanted: string) {
    this.#text = text;
    this.#wanted = wanted;
  }

  /** The first place at or after `offset`, or -1. */
  after(offset: number): number {
    if (this.#found !== -1 && this.#found < offset) this.#found = this.#text.indexOf(this.#wanted, offset);
    return this.#found;
  }
}

/** The offset after the bracket that closes the one at `start`, with the pairs inside of it, or -1. */
export function findNestedEnd(text: string, start: number, open: string, close: string): number {
  let depth = 0;
  for (let at = start; at < text.length; at++) {
    const character = text[at];
    if (character === open) depth++;
    else if (character === close && --depth === 0) return at + 1;
  }
  return -1;
}

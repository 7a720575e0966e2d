/** Gives numbers that were never given before: always one more than the highest that is known. */
export class IdCounter {
  readonly #highest = new Map<string, number>();

  /** Makes an id known: `p7`, `p7-2` (which makes p7 known too). */
  note(id: string): void {
    const parts = /^([hp])(\d+)(?:-(\d+))?$/.exec(id);
    if (!parts) return;
    const [, kind, passage, segment] = parts as unknown as [string, string, string, string | undefined];
    this.#raise(kind, Number(passage));
    if (segment) this.#raise(`${kind}${passage}`, Number(segment));
  }

  nextPassage(kind: 'h' | 'p'): string {
    return `${kind}${this.#raise(kind)}`;
  }

  nextSegment(passage: string): string {
    return `${passage}-${this.#raise(passage)}`;
  }

  #raise(key: string, to = (this.#highest.get(key) ?? 0) + 1): number {
    const number = Math.max(to, this.#highest.get(key) ?? 0);
    this.#highest.set(key, number);
    return number;
  }
}

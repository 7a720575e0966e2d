const SKETCH = 16;
const FULL = 32;

/**
 * Finds texts that may be similar without comparing all with all: each text is filed under a few of its
 * three-character pieces, chosen by the order of their hashes, so that similar texts choose the same ones.
 */
export class SketchIndex {
  readonly #files = new Map<string, number[]>();

  add(key: number, text: string): void {
    for (const piece of sketch(text)) {
      const file = this.#files.get(piece);
      // A piece that very many texts have says nothing about any of them.
      if (!file) this.#files.set(piece, [key]);
      else if (file.length <= FULL) file.push(key);
    }
  }

  /** Keys of the few texts that share most pieces with this one, best first. */
  find(text: string, limit: number): number[] {
    const hits = new Map<number, number>();
    for (const piece of sketch(text)) {
      const file = this.#files.get(piece);
      if (!file || file.length > FULL) continue;
      for (const key of file) hits.set(key, (hits.get(key) ?? 0) + 1);
    }
    return [...hits]
      .sort((a, b) => b[1] - a[1] || a[0] - b[0])
      .slice(0, limit)
      .map(([key]) => key);
  }
}

function sketch(text: string): string[] {
  if (text.length <= 3) return [text];
  const hashes = new Map<string, number>();
  for (let at = 0; at + 3 <= text.length; at++) {
    const piece = text.slice(at, at + 3);
    if (!hashes.has(piece)) hashes.set(piece, hash(piece));
  }
  return [...hashes]
    .sort((a, b) => a[1] - b[1])
    .slice(0, SKETCH)
    .map(([piece]) => piece);
}

/** FNV-1a with a last mixing, since short strings differ in few bits. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  value = Math.imul(value ^ (value >>> 15), 0x2c1b3c6d);
  return (value ^ (value >>> 13)) >>> 0;
}

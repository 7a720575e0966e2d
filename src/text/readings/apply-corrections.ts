import type { Correction } from './corrections.ts';
import type { Patch } from './patch.ts';
import type { Token } from './tokenise.ts';

/** The places of a text where each correction holds, best first: longest surface, most context, first in the file. */
export type FindCorrections = (text: string, tokens: readonly Token[]) => Patch[];

/** Sorts the corrections once, so that a text is gone through in time linear in its length. */
export function prepareCorrections(corrections: readonly Correction[]): FindCorrections {
  const bySurface = new Map<string, Correction[]>();
  for (const correction of corrections) {
    bySurface.set(correction.surface, [...(bySurface.get(correction.surface) ?? []), correction]);
  }
  for (const rows of bySurface.values()) rows.sort((a, b) => size(b) - size(a) || a.line - b.line);
  const lengths = new Map<string, number[]>();
  for (const surface of bySurface.keys()) {
    const first = surface[0] as string;
    lengths.set(
      first,
      [...new Set([...(lengths.get(first) ?? []), surface.length])].sort((a, b) => b - a),
    );
  }
  return (text, tokens) => {
    const edges = new Set(tokens.map((token) => token.start)).add(text.length);
    const found: { patch: Patch; correction: Correction }[] = [];
    for (let start = 0; start < text.length; start++) {
      for (const length of lengths.get(text[start] as string) ?? []) {
        const rows = bySurface.get(text.slice(start, start + length)) ?? [];
        const correction = rows.find((row) => holdsAt(row, text, start, edges));
        if (correction)
          found.push({ patch: { start, end: start + length, runs: correction.runs }, correction });
      }
    }
    return found
      .sort(
        (a, b) =>
          b.correction.surface.length - a.correction.surface.length ||
          size(b.correction) - size(a.correction) ||
          a.correction.line - b.correction.line,
      )
      .map(({ patch }) => patch);
  };
}

const size = (correction: Correction): number => correction.before.size + correction.after.size;

/** Without {any} a correction begins and ends where words do: 表 is not corrected inside 代表. */
function holdsAt(
  { surface, before, after }: Correction,
  text: string,
  start: number,
  edges: ReadonlySet<number>,
): boolean {
  const end = start + surface.length;
  if (!before.insideWord && !edges.has(start)) return false;
  if (!after.insideWord && !edges.has(end)) return false;
  return before.holdsAt(text, start) && after.holdsAt(text, end);
}

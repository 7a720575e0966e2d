import type { Run } from '../../schemas/edition.ts';

/** Readings for one place of a text that are better than the analyser's; the runs joined are that place. */
export interface Patch {
  /** UTF-16 offsets */
  start: number;
  end: number;
  runs: Run[];
}

/** Those patches that do not touch an earlier one: the list is in order of authority, the highest first. */
export function choosePatches(candidates: Iterable<Patch>, length: number): Patch[] {
  const taken = new Uint8Array(length);
  const chosen: Patch[] = [];
  for (const patch of candidates) {
    const place = taken.subarray(patch.start, patch.end);
    if (place.includes(1)) continue;
    place.fill(1);
    chosen.push(patch);
  }
  return chosen;
}

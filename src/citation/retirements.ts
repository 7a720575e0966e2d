import { passageOf } from '../schemas/anchor.ts';
import type { Retirement } from '../schemas/edition-settings.ts';

/**
 * Every anchor that `retired` takes away. A retired passage takes its segments with it, to its own heir,
 * except where an entry of their own says otherwise.
 *
 * @param published ids that the ledger has
 * @param living ids that the essay has
 */
export function expandRetirements(
  retired: readonly Retirement[],
  published: Iterable<string>,
  living: ReadonlySet<string>,
): Retirement[] {
  const named = new Map(retired.map((entry) => [entry.id, entry]));
  const inherited: Retirement[] = [];
  for (const id of published) {
    const passage = named.get(passageOf(id));
    if (passage && !named.has(id) && !living.has(id)) inherited.push({ ...passage, id });
  }
  return [...retired, ...inherited];
}

/** The ids from `id` along the heirs, `id` first; the last one is repeated where heirs go round in a circle. */
export function followHeirs(id: string, retired: readonly Retirement[]): string[] {
  const heirs = new Map(retired.map((entry) => [entry.id, entry.heir]));
  const path = [id];
  for (let next = heirs.get(id); next !== undefined; next = heirs.get(next)) {
    const circle = path.includes(next);
    path.push(next);
    if (circle) break;
  }
  return path;
}

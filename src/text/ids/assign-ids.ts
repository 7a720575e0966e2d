import type { DividedPassage, SegmentsFile } from '../../schemas/segments.ts';
import type { NewPassage } from '../divide/divide.ts';
import { findUnmoved } from './increasing.ts';
import { matchPassages } from './match-passages.ts';
import { matchSegments } from './match-segments.ts';
import { IdCounter } from './new-ids.ts';

/** What a new import did to the ids of an essay. All lists are in the order of the text. */
export interface IdReport {
  /** ids of segments whose text is unchanged */
  kept: string[];
  /** segments whose id stays while their text changed */
  changed: { id: string; was: string; now: string }[];
  /** ids given for the first time */
  added: { id: string; text: string }[];
  /** ids whose text is no longer there */
  gone: { id: string; text: string }[];
  /** text that stands in another passage now, and so has another id */
  moved: { from: string; to: string; text: string }[];
  /** passages that keep their id at another place of the essay */
  reordered: string[];
  /** passages with an id of their own for the first time, and those that are gone */
  passages: { added: string[]; gone: string[] };
}

export interface Assignment {
  passages: DividedPassage[];
  report: IdReport;
  /** every id ever given that no text has now */
  spentIds: string[];
}

/**
 * Gives ids to passages and segments. What is still recognisably there keeps its id, at its place or at
 * another; new text gets numbers that were never used. `usedIds` are ids known from elsewhere: retired
 * ones, those of the ledger. A segment's id begins with its passage's.
 */
export function assignIds(
  passages: readonly NewPassage[],
  previous: Pick<SegmentsFile, 'passages' | 'spentIds'> | undefined,
  usedIds: Iterable<string> = [],
): Assignment {
  const old = previous?.passages ?? [];
  const counter = new IdCounter();
  for (const id of usedIds) counter.note(id);
  for (const id of previous?.spentIds ?? []) counter.note(id);
  for (const passage of old) {
    counter.note(passage.id);
    for (const segment of passage.segments) counter.note(segment.id);
  }
  const passageMatch = matchPassages(old, passages);
  const segmentMatch = matchSegments(old, passages, passageMatch);
  const report: IdReport = {
    ...{ kept: [], changed: [], added: [], gone: [], moved: [], reordered: [] },
    passages: { added: [], gone: [] },
  };
  const stayed = new Set<string>();
  const numbered = passages.map((passage, p): DividedPassage => {
    const was = passageMatch[p];
    const id =
      was === undefined
        ? counter.nextPassage(passage.kind === 'heading' ? 'h' : 'p')
        : (old[was] as DividedPassage).id;
    if (was === undefined) report.passages.added.push(id);
    else stayed.add(id);
    const segments = passage.segments.map(({ ja }, s) => {
      const origin = segmentMatch[p]?.[s];
      const segment = origin && old[origin.passage]?.segments[origin.segment];
      if (segment && origin.passage === was) {
        stayed.add(segment.id);
        if (segment.ja === ja) report.kept.push(segment.id);
        else report.changed.push({ id: segment.id, was: segment.ja, now: ja });
        return { id: segment.id, ja };
      }
      const next = counter.nextSegment(id);
      if (segment) {
        stayed.add(segment.id);
        report.moved.push({ from: segment.id, to: next, text: ja });
      } else report.added.push({ id: next, text: ja });
      return { id: next, ja };
    });
    const { kind, level, lines, before, marker, after, restorations, readings } = passage;
    return { id, kind, level, lines, before, marker, after, segments, restorations, readings };
  });

  for (const passage of old) {
    if (!stayed.has(passage.id)) report.passages.gone.push(passage.id);
    for (const { id, ja } of passage.segments) if (!stayed.has(id)) report.gone.push({ id, text: ja });
  }
  const order = passageMatch.flatMap((was, now) => (was === undefined ? [] : [{ was, now }]));
  const unmoved = findUnmoved(order.map(({ was }) => was));
  report.reordered = order
    .filter((_, at) => !unmoved.has(at))
    .map(({ now }) => (numbered[now] as DividedPassage).id);

  const live = new Set(numbered.flatMap((passage) => [passage.id, ...passage.segments.map(({ id }) => id)]));
  const before = old.flatMap((passage) => [passage.id, ...passage.segments.map(({ id }) => id)]);
  const spent = new Set([...(previous?.spentIds ?? []), ...before].filter((id) => !live.has(id)));
  return { passages: numbered, report, spentIds: [...spent] };
}

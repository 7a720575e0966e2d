import type { Located } from '../schemas/collected.ts';
import type { SegmentsFile } from '../schemas/segments.ts';

export interface LocatedId {
  id: string;
  /** line in segments.json; looked up only when asked, since it means to read the file again */
  line(): number | undefined;
}

/** The id of every passage and segment, in the order of the text. */
export const locateIds = ({ value, lineOf }: Located<SegmentsFile>): LocatedId[] =>
  value.passages.flatMap((passage, p) => [
    { id: passage.id, line: () => lineOf(['passages', p, 'id']) },
    ...passage.segments.map(({ id }, s) => ({
      id,
      line: () => lineOf(['passages', p, 'segments', s, 'id']),
    })),
  ]);

/** The same ids, to look one up. */
export const collectIds = ({ passages }: SegmentsFile): Set<string> =>
  new Set(passages.flatMap((passage) => [passage.id, ...passage.segments.map(({ id }) => id)]));

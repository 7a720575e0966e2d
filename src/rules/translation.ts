import { passageOf } from '../schemas/anchor.ts';
import type { SegmentsFile } from '../schemas/segments.ts';
import { nearestId } from '../text/nearest.ts';
import { defineRule, severityOfMissing } from './rule.ts';

export const segmentHasTranslation = defineRule(
  'segment-has-translation',
  ['segments', 'translation'],
  (essay) => {
    const { segments, translation } = essay;
    const scaffold = findCommentedKeys(translation.text);
    let previous: string | undefined;
    return listSegments(segments.value).flatMap(({ id, ja }) => {
      if (translation.value[id] !== undefined) {
        previous = id;
        return [];
      }
      const comment = scaffold.get(id);
      const place = previous ? `after ${previous}` : 'as the first entry';
      return [
        {
          severity: severityOfMissing(essay),
          file: translation.file,
          line: comment ?? (previous ? translation.lineOf([previous]) : 1),
          id,
          message: `The segment ${id} has no English: ${ja}`,
          remedy: `${comment ? 'Take the # away here' : `Write a line ${place}: “${id}: ”`} and write its English after the colon; or { with: … } and the segment whose English covers it.`,
        },
      ];
    });
  },
);

/** The lines where the import left a key as a comment for someone to fill in. */
function findCommentedKeys(text: string): Map<string, number> {
  const lines = text
    .split('\n')
    .map((line, index) => [/^# *([hp]\d+-\d+):/.exec(line)?.[1], index + 1] as const);
  return new Map(lines.filter((line): line is readonly [string, number] => line[0] !== undefined));
}

export const translationHasSegment = defineRule(
  'translation-has-segment',
  ['segments', 'translation'],
  ({ segments, translation }) => {
    const ids = new Set(listSegments(segments.value).map(({ id }) => id));
    const untranslated = [...ids].filter((id) => translation.value[id] === undefined);
    return Object.keys(translation.value)
      .filter((id) => !ids.has(id))
      .map((id) => {
        const nearest = nearestId(id, untranslated.length > 0 ? untranslated : ids);
        return {
          file: translation.file,
          line: translation.lineOf([id]),
          id,
          message: `There is an English text for ${id}, but no segment of that id.`,
          remedy: `Move it to the segment it belongs to, or delete it.${nearest ? ` The nearest segment is ${nearest}.` : ''}`,
        };
      });
  },
);

export const alignmentNamesASegment = defineRule(
  'alignment-names-a-segment',
  ['segments', 'translation'],
  ({ segments, translation }) => {
    const all = listSegments(segments.value).map(({ id }) => id);
    return Object.entries(translation.value).flatMap(([id, entry]) => {
      if (typeof entry === 'string') return [];
      const target = translation.value[entry.with];
      const candidates = all.filter(
        (other) => passageOf(other) === passageOf(id) && typeof translation.value[other] === 'string',
      );
      if (typeof target === 'string' && candidates.includes(entry.with)) return [];
      const nearest = nearestId(entry.with, candidates);
      return [
        {
          file: translation.file,
          line: translation.lineOf([id]),
          id,
          message: `${id} is said to be covered by the English of ${entry.with}, ${describeTarget(id, entry.with, all.includes(entry.with), target)}.`,
          remedy: nearest
            ? `Name a segment of ${passageOf(id)} that has English of its own, such as { with: ${nearest} }.`
            : `Write English for ${id} itself.`,
        },
      ];
    });
  },
);

function describeTarget(id: string, target: string, exists: boolean, entry: unknown): string {
  if (target === id) return 'which is itself';
  if (!exists) return 'which does not exist';
  if (passageOf(target) !== passageOf(id)) return 'which is in another passage';
  return entry === undefined ? 'which has none' : 'which is itself covered by another segment';
}

const listSegments = ({ passages }: SegmentsFile) => passages.flatMap((passage) => passage.segments);

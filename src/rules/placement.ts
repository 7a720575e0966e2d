import type { PlacedTag, Placement } from '../schemas/placement.ts';
import { nearestId } from '../text/nearest.ts';
import { defineRule, type Finding, severityOfMissing } from './rule.ts';

export const passageIsPlaced = defineRule('passage-is-placed', ['segments', 'placement'], (essay) => {
  const { segments, placement } = essay;
  const placed = listPlaced(placement);
  const ids = segments.value.passages.map(({ id }) => id);
  return ids.flatMap((id, index): Finding[] => {
    const [, ...again] = placed.filter((passage) => passage.id === id);
    const twice = again.map(({ tag }) => ({
      file: placement.file,
      line: tag.line,
      column: tag.column,
      id,
      message: `The passage ${id} is placed more than once.`,
      remedy: `Delete this <Passage id="${id}" />, or the other one.`,
    }));
    if (placed.some((passage) => passage.id === id)) return twice;
    const before = ids.slice(0, index).findLast((other) => placed.some((passage) => passage.id === other));
    const tag = placed.find((passage) => passage.id === before)?.tag;
    return [
      {
        severity: severityOfMissing(essay),
        file: placement.file,
        line: tag?.line ?? 1,
        id,
        message: `The passage ${id} is not placed, so no page shows it.`,
        remedy: `Write <Passage id="${id}" /> ${before ? `after <Passage id="${before}" />` : 'at the beginning'}.`,
      },
    ];
  });
});

export const placedPassageExists = defineRule(
  'placed-passage-exists',
  ['segments', 'placement'],
  ({ segments, placement }) => {
    const ids = new Set(segments.value.passages.map(({ id }) => id));
    const placed = listPlaced(placement);
    const unplaced = [...ids].filter((id) => !placed.some((passage) => passage.id === id));
    return placed.flatMap(({ id, tag }) => {
      if (id !== undefined && ids.has(id)) return [];
      const nearest = nearestId(id ?? '', unplaced.length > 0 ? unplaced : ids);
      return [
        {
          file: placement.file,
          line: tag.line,
          column: tag.column,
          ...(id && { id }),
          message: id ? `There is no passage ${id}.` : 'This Passage does not say which one.',
          remedy: `Write <Passage id="${nearest ?? 'p1'}" />, or delete the line; the passages are those of segments.json.`,
        },
      ];
    });
  },
);

export const passagesKeepTheirOrder = defineRule(
  'passages-keep-their-order',
  ['segments', 'placement'],
  ({ segments, placement }) => {
    const order = new Map(segments.value.passages.map(({ id }, index) => [id, index]));
    const placed = listPlaced(placement).flatMap(({ id, tag }) =>
      id !== undefined && order.has(id) ? [{ id, tag, index: order.get(id) as number }] : [],
    );
    return placed.flatMap(({ id, tag, index }, place) => {
      const before = placed[place - 1];
      if (!before || before.index <= index) return [];
      return [
        {
          severity: 'warning' as const,
          file: placement.file,
          line: tag.line,
          column: tag.column,
          id,
          message: `The passage ${id} stands after ${before.id}; in the source it stands before it.`,
          remedy: `Move <Passage id="${id}" /> before <Passage id="${before.id}" />, unless the order was changed on purpose.`,
        },
      ];
    });
  },
);

function listPlaced({ tags }: Placement): { id: string | undefined; tag: PlacedTag }[] {
  return tags
    .filter(({ name }) => name === 'Passage')
    .map((tag) => ({ id: tag.attributes.find(({ name }) => name === 'id')?.value, tag }));
}

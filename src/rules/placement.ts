import type { PlacedTag, Placement } from '../schemas/placement.ts';
import { nearestId } from '../text/nearest.ts';
import { defineRule, type Finding, severityOfMissing } from './rule.ts';

export const passageIsPlaced = defineRule('passage-is-placed', ['segments', 'placement'], (essay) => {
  const { segments, placement } = essay;
  const places = Map.groupBy(listPlaced(placement), ({ id }) => id);
  let before: string | undefined;
  return segments.value.passages.flatMap(({ id }): Finding[] => {
    const [first, ...again] = places.get(id) ?? [];
    if (!first) {
      return [
        {
          severity: severityOfMissing(essay),
          file: placement.file,
          line: places.get(before)?.[0]?.tag.line ?? 1,
          id,
          message: `The passage ${id} is not placed, so no page shows it.`,
          remedy: `Write <Passage id="${id}" /> ${before ? `after <Passage id="${before}" />` : 'at the beginning'}.`,
        },
      ];
    }
    before = id;
    return again.map(({ tag }) => ({
      file: placement.file,
      line: tag.line,
      column: tag.column,
      id,
      message: `The passage ${id} is placed more than once.`,
      remedy: `Delete this <Passage id="${id}" />, or the other one.`,
    }));
  });
});

export const placedPassageExists = defineRule(
  'placed-passage-exists',
  ['segments', 'placement'],
  ({ segments, placement }) => {
    const ids = new Set(segments.value.passages.map(({ id }) => id));
    const placed = listPlaced(placement);
    const places = new Set(placed.map(({ id }) => id));
    const unplaced = [...ids].filter((id) => !places.has(id));
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

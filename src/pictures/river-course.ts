import { interpolateMonotone, type Reading } from './monotone.ts';
import { drawMonotonePath } from './monotone-path.ts';
import type { RiverForm } from './river-forms.ts';
import { makeScale } from './scale.ts';
import type { Box } from './text-box.ts';

/** year -> average of that year */
export type YearlyValues = Readonly<Record<string, number>>;

export interface Course {
  /** path data of the bold line */
  path: string;
  /** where on the line a moment lies; `year` has a fraction for the day */
  place: (year: number) => { x: number; y: number };
  /** boxes along the line that together cover everything within `half` of it */
  cover: (half: number) => Box[];
}

/**
 * Lays a yearly series into a drawing. Each year's average stands in the middle of its year;
 * the first and the last hold to the edges of theirs. Throws a RangeError for figures outside the form.
 */
export function planCourse(values: YearlyValues, form: RiverForm): Course {
  refuseOutsiders(values, form);
  const time = makeScale(form.years, form.time);
  const value = makeScale(form.yen, form.value);
  const drawn = toReadings(values).map((reading) => ({ t: time(reading.t), value: value(reading.value) }));
  const acrossAt = interpolateMonotone(drawn);
  const toPage = (along: number) =>
    form.upright ? { x: acrossAt(along), y: along } : { x: along, y: acrossAt(along) };
  return {
    path: drawMonotonePath(drawn, form.upright),
    place: (year) => toPage(time(year)),
    cover: (half) => {
      const boxes: Box[] = [];
      for (let along = form.time[0]; along <= form.time[1]; along += 3) {
        const { x, y } = toPage(along);
        boxes.push({ x: x - half, y: y - half, width: 2 * half, height: 2 * half });
      }
      return boxes;
    },
  };
}

function toReadings(values: YearlyValues): Reading[] {
  const years = Object.keys(values).sort();
  if (years.length < 2) throw new RangeError('A river needs the figures of at least two years.');
  const readings = years.map((year) => ({ t: Number(year) + 0.5, value: values[year] as number }));
  const [first, last] = [readings[0] as Reading, readings.at(-1) as Reading];
  return [{ t: first.t - 0.5, value: first.value }, ...readings, { t: last.t + 0.5, value: last.value }];
}

function refuseOutsiders(values: YearlyValues, { years, yen }: RiverForm): void {
  for (const [year, value] of Object.entries(values)) {
    if (Number(year) >= years[0] && Number(year) < years[1] && value >= yen[0] && value <= yen[1]) continue;
    throw new RangeError(
      `The drawing has room for ${years[0]} to ${years[1] - 1} and for ${yen[0]} to ${yen[1]}; ${value} in ${year} lies outside. Widen it in src/pictures/river-forms.ts.`,
    );
  }
}

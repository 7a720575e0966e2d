import type { Bilingual, Language } from '../schemas/bilingual.ts';
import { type Placement, placeLabels } from './place-labels.ts';
import { drawAxes } from './river-axes.ts';
import { planCourse, type YearlyValues } from './river-course.ts';
import type { RiverForm } from './river-forms.ts';
import { estimateTextWidth } from './text-box.ts';

export interface RiverEpisode {
  /** with a fraction for the day: 2024.59 is 5 August 2024 */
  year: number;
  /** where an episode of several years ends; its mark stands in the middle */
  until?: number | undefined;
  /** a line break in it is one in the drawing */
  label: Bilingual;
}

/** Places every episode's label, the year its first line, clear of river, axes and one another. */
export function placeEpisodes(
  values: YearlyValues,
  episodes: readonly RiverEpisode[],
  form: RiverForm,
  language: Language,
): (Placement & { lines: string[] })[] {
  const course = planCourse(values, form);
  const lineHeight = 1.3 * form.fontSize;
  const lines = episodes.map((episode) => [nameYears(episode), ...episode.label[language].split('\n')]);
  const placements = placeLabels(
    episodes.map(({ year, until = year, label }, i) => {
      const text = lines[i] as string[];
      return {
        name: label[language].replaceAll('\n', ' '),
        mark: course.place((year + until) / 2),
        width: Math.max(...text.map((line) => estimateTextWidth(line, form.fontSize))),
        height: text.length * lineHeight,
      };
    }),
    {
      bounds: { x: 0, y: 0, width: form.width, height: form.height },
      taken: drawAxes(form, language).taken,
      course: course.cover(halfWidth(form)),
      leaders: form.upright ? 'level' : 'upright',
      lineHeight,
    },
  );
  return placements.map((placement, i) => ({ ...placement, lines: lines[i] as string[] }));
}

/** `1995`, or `2003–04` for an episode of several years. */
export function nameYears({ year, until = year }: Pick<RiverEpisode, 'year' | 'until'>): string {
  const [first, last] = [String(Math.floor(year)), String(Math.floor(until))];
  return first === last ? first : `${first}–${last.slice(-2)}`;
}

/** How far the water reaches from the bold line, with a little air. */
export const halfWidth = (form: RiverForm): number => Math.max(...form.water.map(([offset]) => offset)) + 4;

import type { Bilingual, Language } from '../schemas/bilingual.ts';
import { escapeText } from '../text/escape-text.ts';
import { describeCourse } from './describe-course.ts';
import { drawAxes } from './river-axes.ts';
import { planCourse, type YearlyValues } from './river-course.ts';
import { placeEpisodes, type RiverEpisode } from './river-episodes.ts';
import { type RiverForm, type RiverFormName, riverForms } from './river-forms.ts';

export interface RiverDrawing {
  /** yen per dollar, averages of whole years */
  values: YearlyValues;
  /** in the order of time; the last is where the essay stands */
  episodes: readonly RiverEpisode[];
  title: Bilingual;
  language: Language;
  form: RiverFormName;
}

/**
 * Draws a currency's course as a river: SVG text without style, script or colours of its own
 * (`styles/river.css` has those). The bold line is the series; the fine lines at constant distances
 * from it are water and mean nothing. Without a style sheet line, marks and words remain.
 * Throws a RangeError where the labels do not fit.
 */
export function drawRiver({ values, episodes, title, language, form: name }: RiverDrawing): string {
  const form = riverForms[name];
  const id = `river-${name}`;
  return (
    `<svg class="river ${id}" viewBox="0 0 ${form.width} ${form.height}" role="img" aria-labelledby="${id}-t" aria-describedby="${id}-d">` +
    `<title id="${id}-t">${escapeText(title[language])}</title>` +
    `<desc id="${id}-d">${escapeText(describeCourse(values, language))}</desc>` +
    `<defs><path id="${id}" fill="none" d="${planCourse(values, form).path}"/></defs>` +
    drawAxes(form, language).svg +
    drawWater(form, id) +
    `<use href="#${id}" class="c" stroke="currentColor"/>` +
    drawEpisodes(values, episodes, form, language) +
    '</svg>'
  );
}

/**
 * Pairs of flow lines: the course drawn broad, and drawn again a little narrower in the colour of the water
 * inside, leaves a fine line on either side at the same distance everywhere.
 */
const drawWater = (form: RiverForm, id: string): string =>
  form.water
    .map(
      ([offset, dashes], i) =>
        `<use href="#${id}" class="w${i}" stroke-width="${2 * offset + 1}"${dashes ? ` stroke-dasharray="${dashes}"` : ''}/>` +
        `<use href="#${id}" class="b${i}" stroke-width="${2 * offset - 0.6}"/>`,
    )
    .join('');

function drawEpisodes(
  values: YearlyValues,
  episodes: readonly RiverEpisode[],
  form: RiverForm,
  language: Language,
): string {
  const placed = placeEpisodes(values, episodes, form, language);
  const marks = placed.map(({ leader: { x1, y1, x2, y2 } }, i) => {
    const [x, y] = [Math.round(x1), Math.round(y1)];
    const line = `<path class="l" d="M${x} ${y}${x1 === x2 ? `V${Math.round(y2)}` : `H${Math.round(x2)}`}"/>`;
    const isHere = i === placed.length - 1;
    return (
      line +
      (isHere
        ? `<path class="h" d="M${x - 5} ${y - 5}h10v10h-10z"/>`
        : `<circle cx="${x}" cy="${y}" r="3.5"/>`)
    );
  });
  const labels = placed.map(({ box, anchor, lines }, i) => {
    const x = Math.round(anchor === 'start' ? box.x : box.x + box.width);
    const spans = lines.map((line, j) => {
      const place = j === 0 ? `dy=".9em" class="${i === placed.length - 1 ? 'h' : 'y'}"` : 'dy="1.3em"';
      return `<tspan x="${x}" ${place}>${escapeText(line)}</tspan>`;
    });
    return `<text y="${Math.round(box.y)}"${anchor === 'end' ? ' text-anchor="end"' : ''}>${spans.join('')}</text>`;
  });
  return `${marks.join('')}<g paint-order="stroke">${labels.join('')}</g>`;
}

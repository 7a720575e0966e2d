import type { Language } from '../schemas/bilingual.ts';
import { escapeText } from '../text/escape-text.ts';
import type { RiverForm } from './river-forms.ts';
import { namePrice, riverWords } from './river-words.ts';
import { makeScale } from './scale.ts';
import { type Box, estimateTextWidth } from './text-box.ts';

/**
 * Lines of equal price, ticks of years, and the words at the two ends of the axis of prices;
 * with the boxes that their texts take up.
 */
export function drawAxes(form: RiverForm, language: Language): { svg: string; taken: Box[] } {
  const size = form.fontSize;
  const time = makeScale(form.years, form.time);
  const value = makeScale(form.yen, form.value);
  const [t0, t1] = form.time;
  const third = size * 0.34;
  const taken: Box[] = [];
  let texts = '';
  let lines = '';
  const write = (text: string, x: number, y: number, anchor: 'start' | 'middle' | 'end'): void => {
    const width = estimateTextWidth(text, size);
    const left = anchor === 'start' ? x : anchor === 'middle' ? x - width / 2 : x - width;
    taken.push({ x: left, y: y - size * 0.85, width, height: size * 1.1 });
    const place = anchor === 'start' ? '' : ` text-anchor="${anchor}"`;
    texts += `<text x="${Math.round(x)}" y="${Math.round(y)}"${place}>${escapeText(text)}</text>`;
  };

  for (const yen of form.ticks) {
    const v = Math.round(value(yen));
    const isNamed = yen === form.namedTick;
    const text = isNamed ? namePrice[form.upright ? 'numberFirst' : 'usual'][language](yen) : String(yen);
    if (form.upright) {
      // The number, with which a name begins, stands over its line.
      write(text, v - estimateTextWidth(String(yen), size) / 2, t0 - 7, 'start');
      lines += `M${v} ${t0}V${t1}`;
    } else {
      write(text, isNamed ? 0 : t0 - 8, v + third, isNamed ? 'start' : 'end');
      lines += `M${isNamed ? Math.round(estimateTextWidth(text, size)) + 6 : t0} ${v}H${t1}`;
    }
  }
  for (const year of form.yearTicks) {
    const t = Math.round(time(year));
    if (form.upright) write(String(year), 0, t + third, 'start');
    else write(String(year), t, form.height - 4, 'middle');
    lines += form.upright ? `M${form.yearEdge} ${t}h6` : `M${t} ${form.yearEdge}v6`;
  }
  const weaker = riverWords.weaker[language];
  const stronger = riverWords.stronger[language];
  if (form.upright) {
    write(`← ${stronger}`, form.value[0], size, 'start');
    write(`${weaker} →`, form.width, size, 'end');
  } else {
    write(`↑ ${weaker}`, 0, size, 'start');
    write(`↓ ${stronger}`, 0, form.value[0], 'start');
  }
  return { svg: `<path class="g" d="${lines}"/><g class="a" paint-order="stroke">${texts}</g>`, taken };
}

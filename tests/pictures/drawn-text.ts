import { type Box, estimateTextWidth } from '../../src/pictures/text-box.ts';

/** The box of each text of a drawing, read back from its SVG, at one font size. */
export function readTextBoxes(svg: string, fontSize: number): { text: string; box: Box }[] {
  return [...svg.matchAll(/<text([^>]*)>(.*?)<\/text>/g)].map(([, attributes = '', content = '']) => {
    const anchor = /text-anchor="(\w+)"/.exec(attributes)?.[1] ?? 'start';
    const y = Number(/ y="([-\d.]+)"/.exec(attributes)?.[1]);
    const spans = [...content.matchAll(/<tspan x="([-\d.]+)" dy="([\d.]+)em"[^>]*>(.*?)<\/tspan>/g)];
    const lines = spans.length > 0 ? spans.map((span) => span[3] ?? '') : [content];
    const x = Number(spans[0]?.[1] ?? / x="([-\d.]+)"/.exec(attributes)?.[1]);
    const width = Math.max(...lines.map((line) => estimateTextWidth(line, fontSize)));
    const shift = spans.reduce((sum, span) => sum + Number(span[2]), 0);
    const top = y + (spans.length > 0 ? Number(spans[0]?.[2]) : 0) * fontSize - ascent * fontSize;
    return {
      text: lines.join(' '),
      box: {
        x: anchor === 'start' ? x : anchor === 'middle' ? x - width / 2 : x - width,
        y: top,
        width,
        height: y + (shift + descent) * fontSize - top,
      },
    };
  });
}

/** The leaders of a drawing as boxes without breadth. */
export function readLeaders(svg: string): Box[] {
  return [...svg.matchAll(/<path class="l" d="M([\d.]+) ([\d.]+)([VH])([\d.]+)"\/>/g)].map(
    ([, x, y, way, end]) => {
      const [x1, y1] = [Number(x), Number(y)];
      const [x2, y2] = way === 'V' ? [x1, Number(end)] : [Number(end), y1];
      return {
        x: Math.min(x1, x2),
        y: Math.min(y1, y2),
        width: Math.abs(x2 - x1),
        height: Math.abs(y2 - y1),
      };
    },
  );
}

const ascent = 0.85;
const descent = 0.2;

import type { YearlyValues } from './river-course.ts';

/** Yearly figures set out as a book of tables would: a column for each decade, a row for each last digit. */
export interface DecadeTable {
  /** the first year of each */
  decades: number[];
  /** `figures[i]` belongs to the year `decades[i] + digit`; undefined where the series has none */
  rows: { digit: number; figures: (string | undefined)[] }[];
}

/** Sets out a series by decades, each figure with two decimals. */
export function setOutByDecades(values: YearlyValues): DecadeTable {
  const starts = Object.keys(values).map((year) => Math.floor(Number(year) / 10) * 10);
  const decades = [...new Set(starts)].sort((a, b) => a - b);
  const rows = [...Array(10).keys()].map((digit) => ({
    digit,
    figures: decades.map((decade) => values[decade + digit]?.toFixed(2)),
  }));
  return { decades, rows };
}

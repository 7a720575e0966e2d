/** Measures of a drawing of the river, in units of its viewBox. */
export interface RiverForm {
  width: number;
  height: number;
  /** of the labels where the form is shown smallest; `styles/river.css` sets the same */
  fontSize: number;
  /** whether time runs down the page */
  upright: boolean;
  years: readonly [number, number];
  /** where those years lie, along the axis of time: a whole number of units a year keeps path data short */
  time: readonly [number, number];
  yen: readonly [number, number];
  /** where those prices lie, across it */
  value: readonly [number, number];
  ticks: readonly number[];
  /** the tick that says what is counted */
  namedTick: number;
  yearTicks: readonly number[];
  /** where the ticks of years begin */
  yearEdge: number;
  /** from the outside in: how far a pair of flow lines keeps from the bold one, and its dashes */
  water: readonly (readonly [offset: number, dashes?: string])[];
}

/** Wide, as a hand scroll: time runs to the right. Tall, as a hanging scroll: time runs down the page. */
export const riverForms = {
  wide: {
    width: 920,
    height: 404,
    fontSize: 14.5,
    upright: false,
    years: [1990, 2026],
    time: [50, 914],
    yen: [62, 177],
    value: [374, 12],
    ticks: [80, 100, 120, 140],
    namedTick: 80,
    yearTicks: [1990, 2000, 2010, 2020],
    yearEdge: 378,
    water: [[28, '60 26 130 40'], [22.4, '150 18 60 24'], [17.4, '90 12 210 16'], [13], [9.2], [6]],
  },
  tall: {
    width: 320,
    height: 590,
    fontSize: 13,
    upright: true,
    years: [1990, 2026],
    time: [42, 546],
    yen: [70, 155],
    value: [36, 216],
    ticks: [80, 100, 120, 140],
    namedTick: 140,
    yearTicks: [1990, 2000, 2010, 2020],
    yearEdge: 34,
    water: [[19, '50 22 110 30'], [15.5, '120 14 50 18'], [12.3], [9.4], [6.8], [4.5]],
  },
} as const satisfies Record<string, RiverForm>;

export type RiverFormName = keyof typeof riverForms;

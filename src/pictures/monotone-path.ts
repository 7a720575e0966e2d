import { monotoneSlopes, type Reading } from './monotone.ts';

/**
 * The line of `interpolateMonotone` as SVG path data, through readings that are already places in the
 * drawing. `upright` lets `t` run down the page and the value across it. Relative commands, one decimal;
 * each reading is rounded by itself, so that errors do not add up along the way.
 */
export function drawMonotonePath(readings: readonly Reading[], upright = false): string {
  const slopes = monotoneSlopes(readings);
  const pair = (t: number, value: number): string => {
    const [x, y] = upright ? [value, t] : [t, value];
    return `${round(x)} ${round(y)}`;
  };
  let path = '';
  let last: { t: number; value: number; step: number } | undefined;
  readings.forEach((reading, i) => {
    const here = { t: tenth(reading.t), value: tenth(reading.value) };
    if (last === undefined) {
      path = `M${pair(here.t, here.value)}`;
      last = { ...here, step: 0 };
      return;
    }
    const step = tenth(here.t - last.t);
    const rise = here.value - last.value;
    const handle = step / 3;
    const [m0, m1] = [slopes[i - 1] as number, slopes[i] as number];
    const end = `${pair(step - handle, rise - m1 * handle)} ${pair(step, rise)}`;
    // After a step of the same length the first handle mirrors the one before it: `s` leaves it out.
    path += step === last.step ? `s${end}` : `c${pair(handle, m0 * handle)} ${end}`;
    last = { ...here, step };
  });
  return path.replaceAll(' -', '-');
}

const tenth = (n: number): number => Math.round(n * 10) / 10;
const round = (n: number): string => String(tenth(n) + 0).replace(/^(-?)0\./, '$1.');

/** A point of a line: `t` along its axis, growing from point to point, and the value there. */
export interface Reading {
  t: number;
  value: number;
}

/**
 * The smooth line through all readings that never leaves the range between two neighbours:
 * piecewise cubic with the slopes of M. Steffen, “A simple method for monotonic interpolation in
 * one dimension”, Astronomy and Astrophysics 239 (1990), 443–450, level at both ends.
 * Before the first reading and after the last it holds their values.
 */
export function interpolateMonotone(readings: readonly Reading[]): (t: number) => number {
  const slopes = monotoneSlopes(readings);
  return (t) => {
    const next = readings.findIndex((reading) => reading.t >= t);
    if (next === 0) return at(readings, 0).value;
    if (next === -1) return at(readings, readings.length - 1).value;
    const a = at(readings, next - 1);
    const b = at(readings, next);
    const h = b.t - a.t;
    const u = (t - a.t) / h;
    const [ma, mb] = [at(slopes, next - 1), at(slopes, next)];
    const value =
      (1 + 2 * u) * (1 - u) ** 2 * a.value +
      u * (1 - u) ** 2 * h * ma +
      u ** 2 * (3 - 2 * u) * b.value +
      u ** 2 * (u - 1) * h * mb;
    // The last digit of a rounding error must not carry the line past a reading.
    return Math.min(Math.max(value, Math.min(a.value, b.value)), Math.max(a.value, b.value));
  };
}

/** Slope of the line at each reading, in value per unit of `t`. */
export function monotoneSlopes(readings: readonly Reading[]): number[] {
  if (readings.length < 2) throw new RangeError('A line needs at least two readings.');
  return readings.map((here, i) => {
    if (i === 0 || i === readings.length - 1) return 0;
    const before = at(readings, i - 1);
    const after = at(readings, i + 1);
    const [h0, h1] = [here.t - before.t, after.t - here.t];
    if (!(h0 > 0 && h1 > 0)) throw new RangeError(`The readings around ${here.t} do not follow one another.`);
    const [s0, s1] = [(here.value - before.value) / h0, (after.value - here.value) / h1];
    if (s0 * s1 <= 0) return 0;
    const mean = (s0 * h1 + s1 * h0) / (h0 + h1);
    return Math.sign(s0) * Math.min(2 * Math.abs(s0), 2 * Math.abs(s1), Math.abs(mean));
  });
}

const at = <T>(list: readonly T[], index: number): T => list[index] as T;

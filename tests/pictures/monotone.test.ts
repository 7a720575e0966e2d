import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { interpolateMonotone, type Reading } from '../../src/pictures/monotone.ts';
import { drawMonotonePath } from '../../src/pictures/monotone-path.ts';

const value = fc.double({ min: -1000, max: 1000, noNaN: true });
const step = fc.integer({ min: 1, max: 60 });
const readings = fc
  .array(fc.record({ step, value }), { minLength: 2, maxLength: 40 })
  .map((list): Reading[] => {
    let t = 0;
    return list.map((each) => {
      t += each.step;
      return { t, value: each.value };
    });
  });

describe('The line through yearly figures', () => {
  test('passes through every one of them', () => {
    fc.assert(
      fc.property(readings, (given) => {
        const line = interpolateMonotone(given);
        for (const { t, value } of given) expect(line(t)).toBeCloseTo(value, 9);
      }),
    );
  });

  test('never leaves the range between two neighbours, and is a number everywhere', () => {
    fc.assert(
      fc.property(readings, fc.double({ min: 0, max: 1, noNaN: true }), (given, share) => {
        const line = interpolateMonotone(given);
        given.slice(1).forEach((b, i) => {
          const a = given[i] as Reading;
          const between = line(a.t + share * (b.t - a.t));
          expect(between).toBeGreaterThanOrEqual(Math.min(a.value, b.value));
          expect(between).toBeLessThanOrEqual(Math.max(a.value, b.value));
        });
      }),
    );
  });

  test('goes only one way between two neighbours', () => {
    fc.assert(
      fc.property(readings, (given) => {
        const line = interpolateMonotone(given);
        given.slice(1).forEach((b, i) => {
          const a = given[i] as Reading;
          const along = Array.from({ length: 21 }, (_, k) => line(a.t + ((b.t - a.t) * k) / 20));
          const way = Math.sign(b.value - a.value);
          along.slice(1).forEach((next, k) => {
            expect((next - (along[k] as number)) * way).toBeGreaterThanOrEqual(-1e-9);
          });
        });
      }),
    );
  });

  test('holds the first figure before it and the last one after it', () => {
    const line = interpolateMonotone([
      { t: 1, value: 5 },
      { t: 2, value: 7 },
    ]);
    expect([line(-10), line(10)]).toEqual([5, 7]);
  });

  test('refuses readings that do not follow one another', () => {
    const twice = [1, 1, 2].map((t) => ({ t, value: 0 }));
    expect(() => interpolateMonotone(twice)).toThrow('do not follow one another');
  });
});

describe('The drawn line', () => {
  test('is the same line, within the tenth to which it is rounded', () => {
    fc.assert(
      fc.property(readings, (given) => {
        const line = interpolateMonotone(given);
        for (const curve of readCurves(drawMonotonePath(given))) {
          const [x, y] = curveMiddle(curve);
          // The path keeps tenths: on a steep part a shift along it counts as much as one across it.
          const nearby = [-0.15, 0, 0.15].map((shift) => line(x + shift));
          expect(y).toBeGreaterThanOrEqual(Math.min(...nearby) - 0.25);
          expect(y).toBeLessThanOrEqual(Math.max(...nearby) + 0.25);
        }
      }),
    );
  });

  test('meets every reading, without errors that add up', () => {
    fc.assert(
      fc.property(readings, (given) => {
        const ends = readCurves(drawMonotonePath(given)).map((curve) => curve[3]);
        given.slice(1).forEach(({ t, value }, i) => {
          expect(Math.abs((ends[i]?.[0] as number) - t)).toBeLessThan(0.0501);
          expect(Math.abs((ends[i]?.[1] as number) - value)).toBeLessThan(0.0501);
        });
      }),
    );
  });

  test('turns upright by exchanging the two axes', () => {
    const given = [3, 9, 4].map((value, i) => ({ t: i * 10, value }));
    const exchanged = readCurves(drawMonotonePath(given)).map((curve) => curve.map(([x, y]) => [y, x]));
    expect(readCurves(drawMonotonePath(given, true))).toEqual(exchanged);
  });
});

type Point = [number, number];
type Curve = [Point, Point, Point, Point];

/** Reads path data of M, c and s commands as absolute curves. */
function readCurves(path: string): Curve[] {
  const curves: Curve[] = [];
  let at: Point = [0, 0];
  let handle: Point = [0, 0];
  for (const [, command, body = ''] of path.matchAll(/([Mcs])([^Mcs]*)/g)) {
    const n = (body.match(/-?(?:\d+\.?\d*|\.\d+)/g) ?? []).map(Number);
    const from = (i: number): Point => [round(at[0] + (n[i] as number)), round(at[1] + (n[i + 1] as number))];
    if (command === 'M') {
      at = [n[0] as number, n[1] as number];
      continue;
    }
    const first: Point =
      command === 'c' ? from(0) : [round(2 * at[0] - handle[0]), round(2 * at[1] - handle[1])];
    const rest = command === 'c' ? 2 : 0;
    const curve: Curve = [at, first, from(rest), from(rest + 2)];
    curves.push(curve);
    [handle, at] = [curve[2], curve[3]];
  }
  return curves;
}

const curveMiddle = ([a, b, c, d]: Curve): Point => [
  (a[0] + 3 * b[0] + 3 * c[0] + d[0]) / 8,
  (a[1] + 3 * b[1] + 3 * c[1] + d[1]) / 8,
];

const round = (n: number): number => Math.round(n * 1e6) / 1e6;

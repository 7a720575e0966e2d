/**
 * A straight-line scale from numbers to positions in a drawing.
 * `domain` and `range` are each a pair; values outside the domain go on beyond the range.
 */
export function makeScale(
  [d0, d1]: readonly [number, number],
  [r0, r1]: readonly [number, number],
): (value: number) => number {
  if (d0 === d1) throw new RangeError(`A scale needs two different ends of its domain; both are ${d0}.`);
  const slope = (r1 - r0) / (d1 - d0);
  return (value) => r0 + (value - d0) * slope;
}

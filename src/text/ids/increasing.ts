/** Places of the longest run of numbers that only grow: what kept its order while the rest moved around it. */
export function findUnmoved(numbers: readonly number[]): Set<number> {
  /** for each length, the place of the smallest number that ends a run of it */
  const ends: number[] = [];
  const before: (number | undefined)[] = [];
  numbers.forEach((number, place) => {
    let [low, high] = [0, ends.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((numbers[ends[middle] as number] as number) < number) low = middle + 1;
      else high = middle;
    }
    before[place] = ends[low - 1];
    ends[low] = place;
  });
  const unmoved = new Set<number>();
  for (let place = ends.at(-1); place !== undefined; place = before[place]) unmoved.add(place);
  return unmoved;
}

/** Ways to turn a draw in [0, 1) into a value. No function of `Math` beyond floor: engines may differ in the last bit. */

/** One of a list, all alike. */
export function pick<T>(list: readonly T[], draw: number): T {
  const chosen = list[Math.floor(draw * list.length)];
  if (chosen === undefined) throw new RangeError('Nothing to pick from: the list is empty.');
  return chosen;
}

/** A whole number from `low` to `high`, both possible. */
export function wholeBetween(low: number, high: number, draw: number): number {
  return low + Math.floor(draw * (high - low + 1));
}

/** Values with their shares in percent, which add up to 100. */
export type Shares<T> = readonly (readonly [value: T, percent: number])[];

export function byShare<T>(shares: Shares<T>, draw: number): T {
  let left = draw * 100;
  for (const [value, percent] of shares) {
    if (left < percent) return value;
    left -= percent;
  }
  throw new RangeError('The shares add up to less than 100 percent.');
}

/** Points of a distribution: `share` of all values lie below `value`. From share 0 to share 1, rising. */
export type Quantiles = readonly (readonly [share: number, value: number])[];

/** A whole number, rounded down, by straight lines between the points. */
export function fromQuantiles(points: Quantiles, draw: number): number {
  let [below, low] = points[0] ?? [0, 0];
  for (const [above, high] of points) {
    if (draw < above) return Math.floor(low + ((draw - below) / (above - below)) * (high - low));
    below = above;
    low = high;
  }
  return Math.floor(low);
}

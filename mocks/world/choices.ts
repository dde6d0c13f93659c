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

/** Draws whole numbers, rounded down, by straight lines between the points. */
export function quantiles(points: Quantiles): (draw: number) => number {
  // Flat arrays and slopes worked out beforehand: this runs several times for each call.
  const shares = Float64Array.from(points, ([share]) => share);
  const values = Float64Array.from(points, ([, value]) => value);
  const slopes = Float64Array.from(points, ([share, value], at) => {
    const [nextShare, nextValue] = points[at + 1] ?? [share + 1, value];
    return (nextValue - value) / (nextShare - share);
  });
  return (draw) => {
    let at = 0;
    while (draw >= (shares[at + 1] ?? 2)) at += 1;
    return Math.floor((values[at] ?? 0) + (draw - (shares[at] ?? 0)) * (slopes[at] ?? 0));
  };
}

/** The first place in a sorted list whose element is not below; the list's length when all are. */
export function firstNotBelow<T>(list: readonly T[], isBelow: (item: T) => boolean): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const item = list[middle];
    if (item !== undefined && isBelow(item)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** How many whole numbers of a sorted list lie in [from, to). */
export function countIn(list: readonly number[], from: number, to: number): number {
  if (list.length === 0 || to <= from) return 0;
  return firstNotBelow(list, (each) => each < to) - firstNotBelow(list, (each) => each < from);
}

/**
 * How busy an hour of the week is. Time is warped by it: `massAt` maps Unix seconds to an amount of expected work
 * that grows fast in office hours and slowly at night, `timeAt` maps back. Steps of equal mass are then calls at the
 * rate of a real office. All in UTC.
 */
const HOUR = 3_600;
const WEEK = 168 * HOUR;
/** 1970-01-01 was a Thursday. */
const FIRST_MONDAY = -3 * 24 * HOUR;

// biome-ignore format: a row is twelve hours
const weekday = [
  2, 1, 1, 1, 1, 2, 4, 14, 62, 94, 100, 96,
  72, 82, 96, 94, 84, 58, 18, 10, 7, 5, 3, 2,
];
// biome-ignore format: a row is twelve hours
const saturday = [
  1, 1, 1, 1, 1, 1, 1, 4, 10, 16, 18, 16,
  12, 8, 6, 4, 3, 3, 2, 2, 2, 1, 1, 1,
];
// biome-ignore format: a row is twelve hours
const sunday = [
  1, 1, 1, 1, 1, 1, 1, 1, 3, 4, 5, 5,
  4, 4, 4, 3, 3, 3, 2, 2, 2, 1, 1, 1,
];

/** Monday is the busiest day, Friday the calmest. In tenths, to stay with whole numbers. */
const dayTenths = [11, 10, 10, 10, 9];

const weights = Float64Array.from([
  ...dayTenths.flatMap((tenths) => weekday.map((weight) => weight * tenths)),
  ...[...saturday, ...sunday].map((weight) => weight * 10),
]);

/** Mass from Monday 00:00 to the start of each hour; one entry more than hours: the whole week. */
const massBefore = new Float64Array(weights.length + 1);
for (const [hour, weight] of weights.entries()) massBefore[hour + 1] = (massBefore[hour] ?? 0) + weight * HOUR;

export const WEEK_MASS: number = massBefore[weights.length] ?? 0;

/** Rises strictly with `time` (Unix seconds). */
export function massAt(time: number): number {
  const weeks = Math.floor((time - FIRST_MONDAY) / WEEK);
  const rest = time - FIRST_MONDAY - weeks * WEEK;
  const hour = Math.min(167, Math.floor(rest / HOUR));
  return weeks * WEEK_MASS + (massBefore[hour] ?? 0) + (rest - hour * HOUR) * (weights[hour] ?? 0);
}

/** Unix seconds with a fraction; never falls as the mass rises, whatever floating point rounds off. */
export function timeAt(mass: number): number {
  const weeks = Math.floor(mass / WEEK_MASS);
  const rest = Math.max(0, mass - weeks * WEEK_MASS);
  let low = 0;
  let high = 167;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((massBefore[middle] ?? 0) <= rest) low = middle;
    else high = middle - 1;
  }
  const inside = (rest - (massBefore[low] ?? 0)) / (weights[low] ?? 1);
  return FIRST_MONDAY + weeks * WEEK + low * HOUR + Math.min(HOUR, inside);
}

/** Office hours: Monday to Friday, 08:00 to 18:00 UTC. */
export function isOpenAt(time: number): boolean {
  const rest = (((time - FIRST_MONDAY) % WEEK) + WEEK) % WEEK;
  const hour = Math.floor(rest / HOUR);
  return hour < 5 * 24 && hour % 24 >= 8 && hour % 24 < 18;
}

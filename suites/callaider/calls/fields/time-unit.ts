const units = [
  ['seconds', 1],
  ['milliseconds', 1e3],
  ['microseconds', 1e6],
  ['nanoseconds', 1e9],
] as const;

export type TimeUnit = (typeof units)[number][0];

/** From September 2001 to October 2096, in seconds: no telephony record lies outside. */
const EARLIEST = 1e9;
const LATEST = 4e9;

/** The unit in which a number is a time of our days; `undefined` for zero, 1970 and other numbers that are none. */
export function unitOf(time: number): TimeUnit | undefined {
  if (time >= EARLIEST && time <= LATEST) return 'seconds';
  return units.find(([, perSecond]) => time >= EARLIEST * perSecond && time <= LATEST * perSecond)?.[0];
}

/** How many of the unit make a second. */
export function perSecond(unit: TimeUnit): number {
  return units.find(([name]) => name === unit)?.[1] ?? 1;
}

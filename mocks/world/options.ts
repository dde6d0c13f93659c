import { MOST_OPERATORS } from './people.js';
import { clientNumbers } from './phone-numbers.js';
import type { World, WorldOptions } from './types.js';

const DAY = 86_400;

/** The year 3554. A clock in milliseconds is above it, and so is found out. */
const LATEST_NOW = 5e10;

/** Fills in the defaults. @throws RangeError naming the option that is out of range. */
export function readOptions({
  seed,
  calls,
  now,
  days = 30,
  operators = 12,
  clients = 800,
  only,
}: WorldOptions): World['options'] {
  whole('seed', seed, Number.MIN_SAFE_INTEGER, Number.MAX_SAFE_INTEGER);
  whole('calls', calls, 0, 1e12);
  whole('now', now, 0, LATEST_NOW);
  whole('operators', operators, 1, MOST_OPERATORS);
  whole('clients', clients, 1, clientNumbers);
  if (!(days * DAY >= 1 && days <= 36_525))
    throw new RangeError(`days must be from a second to a century, not ${days}.`);
  return { seed, calls, now, days, operators, clients, ...(only === undefined ? {} : { only }) };
}

/** @throws RangeError unless `value` is a whole number from `least` to `most`. */
export function whole(name: string, value: number, least: number, most: number): void {
  if (Number.isSafeInteger(value) && value >= least && value <= most) return;
  throw new RangeError(`${name} must be a whole number from ${least} to ${most}, not ${value}.`);
}

/** Length of the history in whole seconds. */
export function historySeconds({ days }: World['options']): number {
  return Math.round(days * DAY);
}

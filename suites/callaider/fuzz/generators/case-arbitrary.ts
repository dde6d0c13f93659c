import { type Arbitrary, array, constant, constantFrom, nat, oneof, record, uniqueArray } from 'fast-check';
import type { Window } from '../../../observation.js';
import type { FuzzCase, Twist } from '../fuzz-case.js';
import type { Pool } from '../pool.js';
import { filtersArbitrary } from './filters-arbitrary.js';
import { some } from './some.js';
import { windowArbitrary } from './window-arbitrary.js';

/**
 * Requests and how they are asked: some about filters, mostly for the whole window, others about windows, mostly without
 * filters. What is simplest comes first and is shrunk to: alone, without property filters, operators or direction.
 */
export function caseArbitrary(pool: Pool): Arbitrary<FuzzCase> {
  const { window: whole } = pool;
  const window = windowArbitrary(pool);
  const mostlyWhole = oneof(
    { withCrossShrink: true },
    { weight: 3, arbitrary: constant(whole) },
    { weight: 1, arbitrary: window },
  );
  return oneof(
    { weight: 3, arbitrary: requests(pool, { filters: 6, operators: 5, direction: 4 }, mostlyWhole) },
    { weight: 2, arbitrary: requests(pool, { filters: 1, operators: 2, direction: 2 }, window) },
  );
}

/** How often, in ten times, a request has each of its parts. */
interface Shares {
  readonly filters: number;
  readonly operators: number;
  readonly direction: number;
}

function requests(pool: Pool, shares: Shares, window: Arbitrary<Window>): Arbitrary<FuzzCase> {
  const { operators, directions } = pool;
  return record({
    twist: twistArbitrary,
    direction: sometimes(shares.direction, directions.length === 0 ? undefined : constantFrom(...directions)),
    operators: sometimes(shares.operators, operators.length === 0 ? undefined : operatorsArbitrary(operators)),
    propertyFilters: sometimes(shares.filters, filtersArbitrary(pool)),
    window,
  });
}

function sometimes<T>(share: number, arbitrary: Arbitrary<T> | undefined): Arbitrary<T | undefined> {
  const none = constant(undefined);
  if (arbitrary === undefined) return none;
  return oneof({ withCrossShrink: true }, { weight: 10 - share, arbitrary: none }, { weight: share, arbitrary });
}

const twistArbitrary: Arbitrary<Twist> = oneof(
  { withCrossShrink: true },
  { weight: 13, arbitrary: constant<Twist>({ kind: 'alone' }) },
  { weight: 3, arbitrary: nat(99).map((pick): Twist => ({ kind: 'parts', pick })) },
  { weight: 2, arbitrary: constant<Twist>({ kind: 'rephrased' }) },
  { weight: 2, arbitrary: constant<Twist>({ kind: 'again' }) },
);

/** More names than this are not sent. */
const LONGEST = 40;

/** Mostly a few, sometimes many, and now and then the same one twice; in any order. */
function operatorsArbitrary(operators: readonly string[]): Arbitrary<readonly string[]> {
  const one = constantFrom(...operators);
  const few = { maxLength: Math.min(4, operators.length), size: 'max' } as const;
  const many = { maxLength: Math.min(LONGEST, operators.length), size: 'max' } as const;
  const lists = oneof(
    { weight: 5, arbitrary: uniqueArray(one, few) },
    { weight: 3, arbitrary: uniqueArray(one, many) },
    { weight: 1, arbitrary: array(one, { maxLength: 5, size: 'max' }) },
  );
  return some(lists);
}

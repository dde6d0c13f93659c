import { type Arbitrary, array, constantFrom, oneof, record, tuple, uniqueArray } from 'fast-check';
import {
  type Condition,
  type NumericFilter,
  numericOperators,
  type PropertyFilter,
  type PropertyFilters,
} from '../../properties/local-filter.js';
import type { Pool, PoolKey } from '../pool.js';
import { some } from './some.js';

/** Property filters of one key or two, in the forms that the API takes; `undefined` without keys. */
export function filtersArbitrary({ keys }: Pool): Arbitrary<PropertyFilters> | undefined {
  const entries = keys.map((key) => ({
    weight: key.numbers.length > 0 ? NUMERIC : 1,
    arbitrary: filterArbitrary(key).map((filter): readonly [string, PropertyFilter] => [key.key, filter]),
  }));
  if (entries.length === 0) return undefined;
  return some(uniqueArray(oneof(...entries), { maxLength: 2, size: 'max', selector: ([key]) => key })).map(
    (pairs): PropertyFilters => Object.fromEntries(pairs),
  );
}

/** Conditions can go wrong in more ways than values. */
const NUMERIC = 3;

/** What is simplest comes first: the others are shrunk to it. */
function filterArbitrary({ texts, rough, numbers, booleans, forms }: PoolKey): Arbitrary<PropertyFilter> {
  const given: Arbitrary<PropertyFilter>[] = [];
  if (texts.length > 0) {
    const value = valueArbitrary(texts, rough);
    if (forms.has('exact')) given.push(value);
    if (forms.has('list')) given.push(some(uniqueArray(value, { maxLength: LONGEST, size: 'max' })));
  }
  if (booleans.length > 0 && forms.has('exact')) given.push(constantFrom(...booleans));
  if (numbers.length > 0 && forms.has('numeric')) given.push(conditionsArbitrary(numbers));
  return oneof({ withCrossShrink: true }, ...given);
}

/** More values than this are not sent in one list. */
const LONGEST = 8;

function valueArbitrary(texts: readonly string[], rough: readonly string[]): Arbitrary<string> {
  const any = constantFrom(...texts);
  return rough.length === 0 ? any : oneof({ withCrossShrink: true }, any, constantFrom(...rough));
}

function conditionsArbitrary(numbers: readonly number[]): Arbitrary<NumericFilter> {
  const condition: Arbitrary<Condition> = record({
    operator: constantFrom(...numericOperators),
    value: constantFrom(...numbers),
  });
  const conditions = some(array(condition, { maxLength: 3, size: 'max' }));
  return tuple(constantFrom(undefined, 'all' as const, 'any' as const), conditions).map(([mode, all]) =>
    mode === undefined ? { conditions: all } : { mode, conditions: all },
  );
}

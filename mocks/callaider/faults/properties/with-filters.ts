import type { Behaviour, CallsQuery, Incoming } from '../../behaviour.js';
import { contractReading, type FilterReading, matchesFilters } from '../../filters.js';
import { objectIn } from '../../rows.js';

/** The same behaviour with filters understood otherwise. */
export const withReading = (right: Behaviour, change: Partial<FilterReading>): Behaviour => ({
  ...right,
  matchesProperties: ({ properties }, { propertyFilters }) =>
    matchesFilters(objectIn(properties), propertyFilters, { ...contractReading, ...change }),
});

/** The same behaviour with some numeric operators mistaken. */
export const withComparison = (right: Behaviour, change: Partial<FilterReading['compare']>): Behaviour =>
  withReading(right, { compare: { ...contractReading.compare, ...change } });

/** The same behaviour with each key's filter matched otherwise; all keys must match. */
export const withFilters = (
  right: Behaviour,
  matches: (value: unknown, filter: unknown, key: string) => boolean,
): Behaviour => ({
  ...right,
  matchesProperties: ({ properties }, { propertyFilters }) =>
    Object.entries(propertyFilters ?? {}).every(([key, filter]) => matches(objectIn(properties)[key], filter, key)),
});

export const hasFilters = ({ propertyFilters }: CallsQuery): boolean => Object.keys(propertyFilters ?? {}).length > 0;

/** Whether a filter names a property that the schema does not declare. */
export function namesUnknown(right: Behaviour, { propertyFilters }: CallsQuery): boolean {
  const { properties } = objectIn(right.schema({} as Incoming).json);
  const known = Array.isArray(properties) ? properties.map((entry) => objectIn(entry).key) : [];
  return Object.keys(propertyFilters ?? {}).some((key) => !known.includes(key));
}

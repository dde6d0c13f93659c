import { personality } from './personality.js';

export const emptyMeansNone = personality({
  name: 'empty-means-none',
  story: 'An empty list of operators, or of values, asks for nothing and gets nothing.',
  expects: {},
  apply: (right) => ({
    ...right,
    matchesOperators: (call, query) => query.operators?.length !== 0 && right.matchesOperators(call, query),
    matchesProperties: (row, query) =>
      !Object.values(query.propertyFilters ?? {}).some(isEmpty) && right.matchesProperties(row, query),
  }),
});

const isEmpty = (filter: unknown): boolean => Array.isArray(filter) && filter.length === 0;

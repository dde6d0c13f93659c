import { fault } from '../fault.js';

export const filterKeysOred = fault({
  name: 'filter-keys-ored',
  story: 'The conditions of different properties are joined by OR.',
  breaks: { 'properties/keys-combine': 'warn' },
  apply: (right) => ({
    ...right,
    matchesProperties(row, query) {
      const filters = Object.entries(query.propertyFilters ?? {});
      return (
        filters.length === 0 ||
        filters.some(([key, filter]) => right.matchesProperties(row, { ...query, propertyFilters: { [key]: filter } }))
      );
    },
  }),
});

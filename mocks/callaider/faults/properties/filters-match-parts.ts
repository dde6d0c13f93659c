import { fault } from '../fault.js';
import { withReading } from './with-filters.js';

export const filtersMatchParts = fault({
  name: 'filters-match-parts',
  story: 'Values are looked for with LIKE and a wildcard on both sides.',
  breaks: { 'properties/exact-value': 'warn' },
  apply: (right) =>
    withReading(right, {
      equals: (value, wanted) =>
        typeof value === 'string' && typeof wanted === 'string' ? value.includes(wanted) : value === wanted,
    }),
});

import { matchesFilter } from '../../filters.js';
import { fault } from '../fault.js';
import { withFilters } from './with-filters.js';

export const firstOfListOnly = fault({
  name: 'first-of-list-only',
  story: 'Of a list of values, the first is used.',
  breaks: { 'properties/one-of-list': 'fail', 'relations/property-lists-add-up': 'fail' },
  brings: ['relations/filtering-again-agrees'],
  apply: (right) =>
    withFilters(right, (value, filter) => matchesFilter(value, Array.isArray(filter) ? filter.slice(0, 1) : filter)),
});

import { matchesFilter } from '../../filters.js';
import { fault } from '../fault.js';
import { withFilters } from './with-filters.js';

export const onlyExactFiltersMatch = fault({
  name: 'only-exact-filters-match',
  story: 'Lists and conditions are compared with the value as if they were values, and equal none.',
  breaks: { 'properties/one-mode': 'fail', 'properties/one-of-list': 'fail' },
  brings: ['properties/mode-all', 'relations/property-lists-add-up', 'relations/filtering-again-agrees'],
  apply: (right) => withFilters(right, (value, filter) => typeof filter !== 'object' && matchesFilter(value, filter)),
});

import { matchesFilter } from '../../filters.js';
import { fault } from '../fault.js';
import { withFilters } from './with-filters.js';

export const onlyExactFilters = fault({
  name: 'only-exact-filters',
  story: 'Only single values are handled; a filter in another form is passed over.',
  breaks: { 'properties/forms-alike': 'warn' },
  apply: (right) => withFilters(right, (value, filter) => typeof filter === 'object' || matchesFilter(value, filter)),
});

import { matchesFilter } from '../../filters.js';
import { fault } from '../fault.js';
import { withFilters } from './with-filters.js';

export const blankKeysIgnored = fault({
  name: 'blank-keys-ignored',
  story: 'Filters become query parameters, and keys with a blank are dropped on the way.',
  breaks: { 'properties/any-key-can-be-filtered-on': 'warn' },
  apply: (right) => withFilters(right, (value, filter, key) => key.includes(' ') || matchesFilter(value, filter)),
});

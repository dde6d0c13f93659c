import { matchesFilter } from '../../filters.js';
import { fault } from '../fault.js';
import { withFilters } from './with-filters.js';

export const blankKeysMatchNothing = fault({
  name: 'blank-keys-match-nothing',
  story: 'Keys become column names with underscores, which the stored properties do not have.',
  breaks: { 'properties/any-key-can-be-filtered-on': 'warn' },
  brings: ['relations/filtering-again-agrees'],
  apply: (right) => withFilters(right, (value, filter, key) => !key.includes(' ') && matchesFilter(value, filter)),
});

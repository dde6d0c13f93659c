import { matchesFilter } from '../../filters.js';
import { fault } from '../fault.js';
import { withFilters } from './with-filters.js';

export const listFilterAsText = fault({
  name: 'list-filter-as-text',
  story: 'A list is joined to one text and compared with the value.',
  breaks: { 'properties/one-of-list': 'fail' },
  brings: ['properties/one-mode', 'relations/property-lists-add-up', 'relations/filtering-again-agrees'],
  apply: (right) =>
    withFilters(right, (value, filter) =>
      Array.isArray(filter)
        ? filter.length === 0 || (value === filter.join(',') && filter.length > 1)
        : matchesFilter(value, filter),
    ),
});

import { EVER, withQuery } from '../calls/request/change-request.js';
import { fault } from '../fault.js';
import { hasFilters } from './with-filters.js';

export const filtersForgetTheWindow = fault({
  name: 'filters-forget-the-window',
  story: 'With filters, the search index is asked instead of the database, and it knows no window.',
  breaks: { 'properties/one-mode': 'fail' },
  brings: ['relations/filters-never-add'],
  apply: (right) => withQuery(right, (query) => (hasFilters(query) ? { ...query, ...EVER } : query)),
});

import { withQuery } from '../calls/request/change-request.js';
import { fault } from '../fault.js';
import { hasFilters } from './with-filters.js';

export const ignoredFiltersDropDirection = fault({
  name: 'ignored-filters-drop-direction',
  story: 'Requests with property filters are served from a list that knows window and operators only.',
  breaks: { 'properties/other-filters-still-apply': 'fail' },
  on: 'fallback',
  apply: (right) => withQuery(right, (query) => (hasFilters(query) ? { ...query, direction: undefined } : query)),
});

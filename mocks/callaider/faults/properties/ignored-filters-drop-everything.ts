import { withQuery } from '../calls/request/change-request.js';
import { fault } from '../fault.js';
import { hasFilters } from './with-filters.js';

export const ignoredFiltersDropEverything = fault({
  name: 'ignored-filters-drop-everything',
  story: 'To ignore propertyFilters, every filter but the window is passed over.',
  breaks: { 'properties/other-filters-still-apply': 'fail' },
  on: 'fallback',
  apply: (right) =>
    withQuery(right, (query) => (hasFilters(query) ? { ...query, direction: undefined, operators: undefined } : query)),
});

import { withQuery } from '../calls/request/change-request.js';
import { fault } from '../fault.js';
import { hasFilters } from './with-filters.js';

export const filtersReplaceDirection = fault({
  name: 'filters-replace-direction',
  story: 'With property filters another query is built, which knows no direction.',
  breaks: { 'properties/filters-combine': 'fail' },
  apply: (right) => withQuery(right, (query) => (hasFilters(query) ? { ...query, direction: undefined } : query)),
});

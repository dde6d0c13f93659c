import { withQuery } from '../calls/request/change-request.js';
import { fault } from '../fault.js';
import { hasFilters } from './with-filters.js';

export const filtersReplaceOperators = fault({
  name: 'filters-replace-operators',
  story: 'With property filters another query is built, which knows no operators.',
  breaks: { 'properties/filters-combine': 'fail' },
  apply: (right) => withQuery(right, (query) => (hasFilters(query) ? { ...query, operators: undefined } : query)),
});

import { withQuery } from '../calls/request/change-request.js';
import { fault } from '../fault.js';
import { hasFilters } from './with-filters.js';

export const filtersRefused = fault({
  name: 'filters-refused',
  story: 'The body is validated against a list of known fields, and propertyFilters may only be empty.',
  breaks: { 'properties/filters-are-accepted': 'fail' },
  apply: (right) =>
    withQuery(right, (query) => (hasFilters(query) ? right.error(400, 'propertyFilters is not supported') : query)),
});

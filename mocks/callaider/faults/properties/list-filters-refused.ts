import { withQuery } from '../calls/request/change-request.js';
import { fault } from '../fault.js';

export const listFiltersRefused = fault({
  name: 'list-filters-refused',
  story: 'The validator takes one value or an object for each property, and no array.',
  breaks: { 'properties/filters-are-accepted': 'fail' },
  apply: (right) =>
    withQuery(right, (query) =>
      Object.values(query.propertyFilters ?? {}).some(Array.isArray)
        ? right.error(422, 'A filter must be a value or an object')
        : query,
    ),
});

import { withQuery } from '../calls/request/change-request.js';
import { fault } from '../fault.js';

export const emptyFilterListCrashes = fault({
  name: 'empty-filter-list-crashes',
  story: 'An empty list becomes "IN ()", which the database refuses.',
  breaks: { 'properties/empty-filters-do-no-harm': 'warn' },
  apply: (right) =>
    withQuery(right, (query) =>
      Object.values(query.propertyFilters ?? {}).some(isEmpty) ? right.error(500, 'Query failed') : query,
    ),
});

const isEmpty = (filter: unknown): boolean => Array.isArray(filter) && filter.length === 0;

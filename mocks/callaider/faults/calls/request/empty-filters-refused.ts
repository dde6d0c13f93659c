import { fault } from '../../fault.js';
import { withQuery } from './change-request.js';

const isEmpty = (filters: object | undefined): boolean => filters !== undefined && Object.keys(filters).length === 0;

export const emptyFiltersRefused = fault({
  name: 'empty-filters-refused',
  story: 'The validator wants at least one key in propertyFilters.',
  breaks: { 'calls/empty-filters-filter-nothing': 'fail' },
  apply: (right) =>
    withQuery(right, (query) =>
      isEmpty(query.propertyFilters) ? right.error(400, 'propertyFilters must not be empty') : query,
    ),
});

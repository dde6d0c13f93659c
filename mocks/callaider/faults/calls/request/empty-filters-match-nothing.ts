import { fault } from '../../fault.js';
import { withRows } from './change-request.js';

const isEmpty = (filters: object | undefined): boolean => filters !== undefined && Object.keys(filters).length === 0;

export const emptyFiltersMatchNothing = fault({
  name: 'empty-filters-match-nothing',
  story: 'Some filter must match; of none, none does.',
  breaks: { 'calls/empty-filters-filter-nothing': 'fail' },
  apply: (right) => withRows(right, (rows, { propertyFilters }) => (isEmpty(propertyFilters) ? [] : rows)),
});

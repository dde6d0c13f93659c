import { withRows } from '../calls/request/change-request.js';
import { fault } from '../fault.js';
import { hasFilters } from './with-filters.js';

export const filtersMatchNothing = fault({
  name: 'filters-match-nothing',
  story: 'The filters go to a column that was never filled.',
  breaks: { 'properties/one-mode': 'fail', 'relations/filtering-again-agrees': 'fail' },
  apply: (right) => withRows(right, (rows, query) => (hasFilters(query) ? [] : rows)),
});

import { withRows } from '../calls/request/change-request.js';
import { fault } from '../fault.js';

export const combinedFiltersCut = fault({
  name: 'combined-filters-cut',
  story: 'The query for a direction and operators was written for a dashboard and still ends with LIMIT 1.',
  breaks: { 'relations/filters-intersect': 'fail', 'calls/filters-combine': 'fail' },
  apply: (right) =>
    withRows(right, (rows, { direction, operators }) =>
      direction !== undefined && operators !== undefined ? rows.slice(0, 1) : rows,
    ),
});

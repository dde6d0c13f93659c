import { fault } from '../../fault.js';
import { withRows } from './change-request.js';

export const emptyWindow404 = fault({
  name: 'empty-window-404',
  story: 'No rows, no resource: an empty window is answered 404.',
  breaks: { 'calls/empty-window-is-an-empty-list': 'fail' },
  apply: (right) => withRows(right, (rows) => (rows.length === 0 ? right.error(404, 'No calls found') : rows)),
});

import { fault } from '../../fault.js';
import { withRows } from './change-request.js';

export const emptyWindow204 = fault({
  name: 'empty-window-204',
  story: 'An empty window is answered 204 No Content.',
  breaks: { 'calls/empty-window-is-an-empty-list': 'fail' },
  apply: (right) => withRows(right, (rows) => (rows.length === 0 ? { status: 204 } : rows)),
});

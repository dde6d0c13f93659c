import { fault } from '../../fault.js';
import { withRows } from './change-request.js';

export const emptyWindowWithoutList = fault({
  name: 'empty-window-without-list',
  story: 'Empty fields are left out of the answer, the list of calls among them.',
  breaks: { 'calls/empty-window-is-an-empty-list': 'fail' },
  apply: (right) => withRows(right, (rows) => (rows.length === 0 ? { status: 200, json: {} } : rows)),
});

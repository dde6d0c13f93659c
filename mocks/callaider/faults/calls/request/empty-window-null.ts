import { fault } from '../../fault.js';
import { withRows } from './change-request.js';

export const emptyWindowNull = fault({
  name: 'empty-window-null',
  story: 'A list that was never filled is written as null.',
  breaks: { 'calls/empty-window-is-an-empty-list': 'fail' },
  apply: (right) => withRows(right, (rows) => (rows.length === 0 ? { status: 200, json: { calls: null } } : rows)),
});

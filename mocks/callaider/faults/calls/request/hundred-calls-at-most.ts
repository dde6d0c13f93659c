import { fault } from '../../fault.js';
import { withRows } from './change-request.js';

export const hundredCallsAtMost = fault({
  name: 'hundred-calls-at-most',
  story: 'The query ends with ORDER BY start DESC LIMIT 100.',
  breaks: { 'calls/complete-in-one-answer': 'fail' },
  apply: (right) => withRows(right, (rows) => rows.slice(-100)),
});

import { fault } from '../../fault.js';
import { withRows } from './change-request.js';

export const hundredCallsAtMost = fault({
  name: 'hundred-calls-at-most',
  story: 'The query ends with ORDER BY start DESC LIMIT 100.',
  breaks: { 'calls/complete-in-one-answer': 'fail' },
  brings: ['relations/parts-add-up', 'calls/long-windows-work'],
  apply: (right) => withRows(right, (rows) => rows.slice(-100)),
});

import { fault } from '../../fault.js';
import { withRows } from './change-request.js';

export const hundredOldestCalls = fault({
  name: 'hundred-oldest-calls',
  story: 'The query ends with ORDER BY start LIMIT 100.',
  breaks: { 'calls/complete-in-one-answer': 'fail' },
  brings: ['calls/long-windows-work', 'relations/parts-add-up'],
  apply: (right) => withRows(right, (rows) => rows.slice(0, 100)),
});

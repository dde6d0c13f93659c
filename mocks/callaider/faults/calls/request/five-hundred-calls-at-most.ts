import { fault } from '../../fault.js';
import { withRows } from './change-request.js';

export const fiveHundredCallsAtMost = fault({
  name: 'five-hundred-calls-at-most',
  story: 'The provider behind the API gives 500 calls a page, and the adapter reads one page.',
  breaks: { 'calls/complete-in-one-answer': 'fail' },
  brings: ['relations/parts-add-up', 'calls/long-windows-work'],
  calls: 1000,
  apply: (right) => withRows(right, (rows) => rows.slice(-500)),
});

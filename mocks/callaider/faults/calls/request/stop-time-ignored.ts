import { fault } from '../../fault.js';
import { EVER } from './change-request.js';

export const stopTimeIgnored = fault({
  name: 'stop-time-ignored',
  story: 'The query says WHERE start >= :startTime, and no more.',
  breaks: { 'calls/only-in-window': 'fail' },
  brings: ['calls/empty-window-is-an-empty-list', 'relations/nothing-beyond-the-calls'],
  apply: (right) => ({ ...right, callsIn: (query) => right.callsIn({ ...query, to: EVER.to }) }),
});

import { fault } from '../../fault.js';
import { EVER } from './change-request.js';

export const startTimeIgnored = fault({
  name: 'start-time-ignored',
  story: 'The query says WHERE start < :stopTime, and no more.',
  breaks: { 'calls/only-in-window': 'fail' },
  brings: ['calls/operator-is-a-contact', 'calls/empty-window-is-an-empty-list', 'relations/nothing-beyond-the-calls'],
  apply: (right) => ({ ...right, callsIn: (query) => right.callsIn({ ...query, from: EVER.from }) }),
});

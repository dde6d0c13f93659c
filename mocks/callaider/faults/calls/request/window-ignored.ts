import { fault } from '../../fault.js';
import { EVER } from './change-request.js';

export const windowIgnored = fault({
  name: 'window-ignored',
  story: 'The query selects by account, and the two bounds are never used.',
  breaks: { 'calls/empty-window-is-an-empty-list': 'fail', 'calls/only-in-window': 'fail' },
  brings: ['calls/operator-is-a-contact', 'relations/nothing-beyond-the-calls'],
  apply: (right) => ({ ...right, callsIn: (query) => right.callsIn({ ...query, ...EVER }) }),
});

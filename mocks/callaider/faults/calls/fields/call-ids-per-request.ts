import type { Behaviour } from '../../../behaviour.js';
import { fault } from '../../fault.js';

export const callIdsPerRequest = fault({
  name: 'call-ids-per-request',
  story: 'A fresh UUID is made for every row while the answer is written.',
  breaks: { 'calls/id-is-stable': 'fail' },
  apply: (right) => ({
    ...right,
    ...freshIds(right),
  }),
});

function freshIds(right: Behaviour): Pick<Behaviour, 'callId' | 'callById'> {
  let made = 0;
  return {
    callId(call) {
      made += 1;
      return `${right.callId(call)}-${made.toString(16).padStart(6, '0')}`;
    },
    callById: (id) => right.callById(id.replace(/-[0-9a-f]{6}$/, '')),
  };
}

import { fault } from '../../fault.js';

export const directionInternal = fault({
  name: 'direction-internal',
  story: 'Calls between colleagues are listed with a direction of their own.',
  breaks: { 'calls/direction-is-known': 'fail' },
  apply: (right) => ({
    ...right,
    callRow: (call) => ({ ...right.callRow(call), ...(call.index % 7 === 0 ? { direction: 'internal' } : {}) }),
  }),
});

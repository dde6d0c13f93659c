import { fault } from '../../fault.js';

export const directionNull = fault({
  name: 'direction-null',
  story: 'The direction of forwarded calls is not known.',
  breaks: { 'calls/direction-is-known': 'fail' },
  apply: (right) => ({
    ...right,
    callRow: (call) => ({ ...right.callRow(call), ...(call.index % 9 === 0 ? { direction: null } : {}) }),
  }),
});

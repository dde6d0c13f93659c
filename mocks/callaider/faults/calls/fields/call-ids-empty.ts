import { fault } from '../../fault.js';

export const callIdsEmpty = fault({
  name: 'call-ids-empty',
  story: 'Calls made from the mobile app have no id in the telephony, and get an empty one.',
  breaks: { 'calls/id-is-string': 'fail' },
  apply: (right) => ({
    ...right,
    callRow: (call) => ({ ...right.callRow(call), ...(call.index % 5 === 0 ? { id: '' } : {}) }),
  }),
});

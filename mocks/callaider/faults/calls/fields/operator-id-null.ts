import { fault } from '../../fault.js';

export const operatorIdNull = fault({
  name: 'operator-id-null',
  story: 'Calls of people who left have no operator any more.',
  breaks: { 'calls/operator-id-is-string': 'fail' },
  apply: (right) => ({
    ...right,
    callRow: (call) => ({ ...right.callRow(call), ...(call.operator % 5 === 0 ? { operatorId: null } : {}) }),
  }),
});

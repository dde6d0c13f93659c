import { fault } from '../../fault.js';

export const operatorNumberNull = fault({
  name: 'operator-number-null',
  story: 'Calls through the mobile app have no extension.',
  breaks: { 'calls/operator-number-is-string': 'fail' },
  apply: (right) => ({
    ...right,
    callRow: (call) => ({ ...right.callRow(call), ...(call.index % 3 === 0 ? { operatorNumber: null } : {}) }),
  }),
});

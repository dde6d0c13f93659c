import { fault } from '../../fault.js';

export const clientNumberNull = fault({
  name: 'client-number-null',
  story: 'Hidden numbers go out as null.',
  breaks: { 'calls/client-number-is-string': 'warn' },
  apply: (right) => ({
    ...right,
    callRow: (call) => ({ ...right.callRow(call), ...(call.index % 5 === 0 ? { clientNumber: null } : {}) }),
  }),
});

import { fault } from '../../fault.js';

export const clientNumberNumeric = fault({
  name: 'client-number-numeric',
  story: 'Phone numbers are numbers in the database, and in JSON.',
  breaks: { 'calls/client-number-is-string': 'fail' },
  apply: (right) => ({
    ...right,
    callRow(call) {
      const phone = right.callRow(call).clientNumber;
      return { ...right.callRow(call), ...(typeof phone === 'string' ? { clientNumber: Number(phone) } : {}) };
    },
  }),
});

import { fault } from '../../fault.js';

export const clientNameNull = fault({
  name: 'client-name-null',
  story: 'Clients that the CRM does not know have the name null.',
  breaks: { 'calls/client-name-is-string': 'warn' },
  apply: (right) => ({
    ...right,
    callRow: (call) => ({ ...right.callRow(call), ...(call.index % 3 === 0 ? { clientName: null } : {}) }),
  }),
});

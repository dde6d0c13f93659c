import { fault } from '../../fault.js';

export const endTimeNull = fault({
  name: 'end-time-null',
  story: 'The end is not stored for some calls and goes out as null.',
  breaks: { 'calls/end-time-in-seconds': 'warn' },
  apply: (right) => ({
    ...right,
    callRow: (call) => ({ ...right.callRow(call), ...(call.index % 4 === 0 ? { endTime: null } : {}) }),
  }),
});

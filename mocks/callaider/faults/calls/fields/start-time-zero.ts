import { fault } from '../../fault.js';

export const startTimeZero = fault({
  name: 'start-time-zero',
  story: 'Calls that were transferred have no start in the record, and get 0.',
  breaks: { 'calls/start-time-in-seconds': 'fail' },
  apply: (right) => ({
    ...right,
    callRow: (call) => ({ ...right.callRow(call), ...(call.index % 10 === 0 ? { startTime: 0 } : {}) }),
  }),
});

import { fault } from '../../fault.js';

export const endTimeAsDate = fault({
  name: 'end-time-as-date',
  story: 'The start is converted to a number, the end stays a date.',
  breaks: { 'calls/end-time-in-seconds': 'fail' },
  apply: (right) => ({
    ...right,
    callRow: (call) => ({ ...right.callRow(call), endTime: new Date(call.endedAt * 1000).toISOString() }),
  }),
});

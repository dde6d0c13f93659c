import { fault } from '../../fault.js';

export const endTimeInMilliseconds = fault({
  name: 'end-time-in-milliseconds',
  story: 'The start is converted to seconds, the end is forgotten.',
  breaks: { 'calls/end-time-in-seconds': 'fail' },
  apply: (right) => ({
    ...right,
    callRow: (call) => ({ ...right.callRow(call), endTime: call.endedAt * 1000 }),
  }),
});

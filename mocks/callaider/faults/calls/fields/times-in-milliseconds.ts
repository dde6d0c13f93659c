import { fault } from '../../fault.js';

export const timesInMilliseconds = fault({
  name: 'times-in-milliseconds',
  story: 'Both times of a call are in milliseconds, as JavaScript counts.',
  breaks: { 'calls/start-time-in-seconds': 'fail' },
  apply: (right) => ({
    ...right,
    callRow: (call) => ({ ...right.callRow(call), startTime: call.startedAt * 1000, endTime: call.endedAt * 1000 }),
  }),
});

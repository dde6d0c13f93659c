import { without } from '../../../rows.js';
import { fault } from '../../fault.js';

export const startTimeInMicroseconds = fault({
  name: 'start-time-in-microseconds',
  story: 'The start goes out in microseconds, as the database stores it; the end is left out.',
  breaks: { 'calls/start-time-in-seconds': 'fail' },
  apply: (right) => ({
    ...right,
    callRow: (call) => ({ ...without(right.callRow(call), 'endTime'), startTime: call.startedAt * 1e6 }),
  }),
});

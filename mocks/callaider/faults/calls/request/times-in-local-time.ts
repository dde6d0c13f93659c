import { fault } from '../../fault.js';
import { HOUR } from './change-request.js';

export const timesInLocalTime = fault({
  name: 'times-in-local-time',
  story: 'Local date columns of a server three hours behind UTC are turned into Unix seconds as if they were UTC.',
  breaks: { 'calls/only-in-window': 'fail' },
  brings: ['relations/nothing-beyond-the-calls', 'relations/call-is-found-by-its-start', 'relations/days-equal-hours'],
  apply: (right) => ({
    ...right,
    callRow(call) {
      const row = right.callRow(call);
      const moved = (time: unknown): unknown => (typeof time === 'number' ? time - 3 * HOUR : time);
      return { ...row, startTime: moved(row.startTime), endTime: moved(row.endTime) };
    },
  }),
});

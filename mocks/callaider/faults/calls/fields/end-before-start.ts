import { fault } from '../../fault.js';

export const endBeforeStart = fault({
  name: 'end-before-start',
  story: 'Start is in the local time of Tokyo and end in UTC for calls of one line.',
  breaks: { 'calls/end-not-before-start': 'fail' },
  apply: (right) => ({
    ...right,
    callRow: (call) => ({
      ...right.callRow(call),
      ...(call.line === 0 ? { endTime: call.endedAt - 9 * 3600 } : {}),
    }),
  }),
});

import { fault } from '../../fault.js';

export const startTimeAsText = fault({
  name: 'start-time-as-text',
  story: 'A 64-bit number goes out as text, so that JavaScript can read it.',
  breaks: { 'calls/start-time-is-number': 'fail' },
  apply: (right) => ({
    ...right,
    callRow: (call) => ({ ...right.callRow(call), startTime: String(call.startedAt) }),
  }),
});

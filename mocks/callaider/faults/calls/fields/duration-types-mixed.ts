import { fault } from '../../fault.js';

export const durationTypesMixed = fault({
  name: 'duration-types-mixed',
  story: 'Calls of the old telephony have their duration as text.',
  breaks: { 'calls/types-are-stable': 'warn', 'calls/duration-is-seconds': 'fail' },
  apply: (right) => ({
    ...right,
    callRow: (call) => ({
      ...right.callRow(call),
      ...(call.index % 4 === 0 ? { duration: String(right.durationOf(call)) } : {}),
    }),
  }),
});

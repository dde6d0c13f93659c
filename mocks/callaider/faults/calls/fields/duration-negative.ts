import { fault } from '../../fault.js';

export const durationNegative = fault({
  name: 'duration-negative',
  story: 'Start and end are subtracted the wrong way round for calls that were transferred.',
  breaks: { 'calls/duration-is-seconds': 'fail' },
  apply: (right) => ({
    ...right,
    callRow: (call) => ({
      ...right.callRow(call),
      ...(call.index % 8 === 0 ? { duration: -right.durationOf(call) } : {}),
    }),
  }),
});

import { fault } from '../../fault.js';

export const durationInMilliseconds = fault({
  name: 'duration-in-milliseconds',
  story: 'Times are converted to seconds, the duration is forgotten.',
  breaks: { 'calls/duration-fits-times': 'fail' },
  apply: (right) => ({
    ...right,
    callRow: (call) => ({ ...right.callRow(call), duration: right.durationOf(call) * 1000 }),
  }),
});

import { fault } from '../../fault.js';

export const durationWithWrapUp = fault({
  name: 'duration-with-wrap-up',
  story: 'The duration counts the minute after the call in which the operator writes notes.',
  breaks: { 'calls/duration-fits-times': 'warn' },
  apply: (right) => ({
    ...right,
    callRow: (call) => ({ ...right.callRow(call), duration: right.durationOf(call) + 60 }),
  }),
});

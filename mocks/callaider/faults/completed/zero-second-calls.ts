import { fault } from '../fault.js';

export const zeroSecondCalls = fault({
  name: 'zero-second-calls',
  story: 'Talk time is rounded: a call that was hung up at once lasts 0 seconds.',
  breaks: { 'completed/no-missed-calls': 'warn' },
  apply: (right) => ({ ...right, durationOf: (call) => call.talkSeconds }),
});

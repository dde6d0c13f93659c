import { fault } from '../fault.js';

export const missedCallsOfNoLength = fault({
  name: 'missed-calls-of-no-length',
  story: 'All call records are listed with their talk time, which is 0 where nobody answered.',
  breaks: { 'completed/no-missed-calls': 'fail' },
  apply: (right) => ({
    ...right,
    isCompleted: (call) => call.endedAt <= right.account.now(),
    hasRecording: (call) => call.disposition === 'answered' && right.hasRecording(call),
    durationOf: (call) => call.talkSeconds,
  }),
});

import { fault } from '../fault.js';

export const missedCallsWithDisposition = fault({
  name: 'missed-calls-with-disposition',
  story: 'All call records are listed, answered or not; their disposition tells them apart.',
  breaks: { 'completed/no-missed-calls': 'fail' },
  apply: (right) => ({
    ...right,
    isCompleted: (call) => call.endedAt <= right.account.now(),
    hasRecording: (call) => call.disposition === 'answered' && right.hasRecording(call),
    callRow: (call) => ({ ...right.callRow(call), disposition: call.disposition }),
  }),
});

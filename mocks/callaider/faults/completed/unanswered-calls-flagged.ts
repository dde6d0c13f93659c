import { fault } from '../fault.js';

export const unansweredCallsFlagged = fault({
  name: 'unanswered-calls-flagged',
  story: 'Missed calls are listed with a flag, for the platform to leave out.',
  breaks: { 'completed/no-missed-calls': 'fail' },
  apply: (right) => ({
    ...right,
    isCompleted: (call) =>
      right.isCompleted(call) || (call.disposition === 'missed' && call.endedAt <= right.account.now()),
    callRow: (call) => ({ ...right.callRow(call), isMissed: call.disposition === 'missed' }),
  }),
});

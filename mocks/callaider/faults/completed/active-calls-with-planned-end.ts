import { fault } from '../fault.js';

export const activeCallsWithPlannedEnd = fault({
  name: 'active-calls-with-planned-end',
  story: 'A call is listed as soon as it is answered, with the end that the schedule has for it.',
  breaks: { 'completed/no-active-calls': 'fail', 'completed/end-is-past': 'fail' },
  apply: (right) => ({
    ...right,
    isCompleted: (call) => call.disposition === 'answered' && (call.answeredAt ?? call.endedAt) <= right.account.now(),
  }),
});

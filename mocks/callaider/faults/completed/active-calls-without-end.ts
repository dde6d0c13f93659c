import { without } from '../../rows.js';
import { fault } from '../fault.js';

export const activeCallsWithoutEnd = fault({
  name: 'active-calls-without-end',
  story: 'Calls that are still going on are listed without an endTime, with the talk time up to now.',
  breaks: { 'completed/calls-do-not-grow': 'fail' },
  brings: ['completed/no-missed-calls'],
  apply: (right) => ({
    ...right,
    isCompleted: (call) => call.disposition === 'answered' && (call.answeredAt ?? call.endedAt) <= right.account.now(),
    callRow(call) {
      const now = Math.floor(right.account.now());
      const row = right.callRow(call);
      return call.endedAt <= now
        ? row
        : { ...without(row, 'endTime', 'whoHungUp'), duration: Math.max(0, now - (call.answeredAt ?? now)) };
    },
  }),
});

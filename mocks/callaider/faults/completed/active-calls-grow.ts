import type { WorldCall } from '../../../world/types.js';
import { fault } from '../fault.js';

export const activeCallsGrow = fault({
  name: 'active-calls-grow',
  story: 'A call is listed as soon as it is answered; until it ends, "now" stands in for its end.',
  breaks: { 'completed/calls-do-not-grow': 'fail' },
  apply(right) {
    const endOf = (call: WorldCall): number => Math.min(call.endedAt, Math.floor(right.account.now()));
    return {
      ...right,
      isCompleted: (call) =>
        call.disposition === 'answered' && (call.answeredAt ?? call.endedAt) <= right.account.now(),
      durationOf: (call) => endOf(call) - call.startedAt,
      callRow: (call) => ({ ...right.callRow(call), endTime: endOf(call), duration: endOf(call) - call.startedAt }),
    };
  },
});

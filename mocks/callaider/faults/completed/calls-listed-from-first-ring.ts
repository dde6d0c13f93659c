import type { WorldCall } from '../../../world/types.js';
import { without } from '../../rows.js';
import { fault } from '../fault.js';

export const callsListedFromFirstRing = fault({
  name: 'calls-listed-from-first-ring',
  story: 'The table of calls is listed as it is: a row appears when it rings, and says how far the call is.',
  breaks: { 'completed/no-active-calls': 'fail' },
  brings: ['completed/calls-do-not-grow', 'completed/no-missed-calls'],
  apply(right) {
    const now = (): number => Math.floor(right.account.now());
    const stateOf = (call: WorldCall): string =>
      call.endedAt <= now() ? 'completed' : (call.answeredAt ?? call.endedAt) <= now() ? 'in_progress' : 'ringing';
    return {
      ...right,
      isCompleted: (call) => call.disposition === 'answered' && call.startedAt <= now(),
      callRow(call) {
        const [row, callStatus] = [right.callRow(call), stateOf(call)];
        if (callStatus === 'completed') return { ...row, callStatus };
        return { ...without(row, 'endTime', 'whoHungUp'), duration: 0, callStatus };
      },
    };
  },
});

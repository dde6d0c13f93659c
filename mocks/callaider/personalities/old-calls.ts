import type { WorldCall } from '../../world/types.js';
import { personality } from './personality.js';

const LAST_SECONDS_AGO = 60 * 86_400;

export const oldCalls = personality({
  name: 'old-calls',
  story: 'Nobody has called for sixty days: test data of last season.',
  world: { days: 90 },
  expects: { warns: ['calls/operator-is-a-contact'] },
  apply(right) {
    const last = right.account.world.options.now - LAST_SECONDS_AGO;
    const isThere = (call: WorldCall | undefined) => call !== undefined && call.startedAt < last;
    return {
      ...right,
      *callsIn(query) {
        for (const call of right.callsIn(query)) if (isThere(call)) yield call;
      },
      callById(id) {
        const call = right.callById(id);
        return isThere(call) ? call : undefined;
      },
    };
  },
});

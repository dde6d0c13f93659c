import { personality } from './personality.js';

const FIRST = 100_001;

export const sequentialIds = personality({
  name: 'sequential-ids',
  story: 'Ids are row numbers of a database, as strings: one digit changed is another call.',
  expects: {},
  apply: (right) => ({
    ...right,
    callId: (call) => String(FIRST + call.index),
    callById(id) {
      const index = /^\d{6,10}$/.test(id) ? Number(id) - FIRST : -1;
      if (index < 0 || String(index + FIRST) !== id) return undefined;
      const call = right.account.world.callAt(index);
      return call.startedAt <= right.account.now() ? call : undefined;
    },
  }),
});

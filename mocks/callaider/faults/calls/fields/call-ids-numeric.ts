import { fault } from '../../fault.js';

export const callIdsNumeric = fault({
  name: 'call-ids-numeric',
  story: 'The primary key of the database goes out as a JSON number.',
  breaks: { 'calls/id-is-string': 'fail' },
  apply: (right) => ({
    ...right,
    callId: (call) => String(FIRST + call.index),
    callById(id) {
      const index = /^\d{6,9}$/.test(id) ? Number(id) - FIRST : -1;
      const call = index < 0 ? undefined : right.account.world.callAt(index);
      return call !== undefined && call.startedAt <= right.account.now() ? call : undefined;
    },
    callRow: (call) => ({ ...right.callRow(call), id: FIRST + call.index }),
  }),
});

const FIRST = 100_001;

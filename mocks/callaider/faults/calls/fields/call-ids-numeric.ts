import { fault } from '../../fault.js';

export const callIdsNumeric = fault({
  name: 'call-ids-numeric',
  story: 'The primary key of the database goes out as a JSON number.',
  breaks: { 'calls/id-is-string': 'fail' },
  apply: (right) => ({
    ...right,
    callId: (call) => String(FIRST + call.index),
    callById(id) {
      const call = right.account.world.callAt(Number(id) - FIRST);
      return /^\d{6,9}$/.test(id) && Number(id) >= FIRST && call.startedAt <= right.account.now() ? call : undefined;
    },
    callRow: (call) => ({ ...right.callRow(call), id: FIRST + call.index }),
  }),
});

const FIRST = 100_001;

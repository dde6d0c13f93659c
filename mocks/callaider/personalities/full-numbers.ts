import { personality } from './personality.js';

export const fullNumbers = personality({
  name: 'full-numbers',
  story: 'operatorNumber is the full number, and hidden callers are told as "anonymous".',
  expects: {},
  apply: (right) => ({
    ...right,
    callRow: (call) => ({
      ...right.callRow(call),
      operatorNumber: right.account.world.operators[call.operator]?.phone,
      ...(call.client === undefined ? { clientNumber: 'anonymous' } : {}),
    }),
  }),
});

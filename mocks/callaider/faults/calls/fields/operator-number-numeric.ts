import { fault } from '../../fault.js';

export const operatorNumberNumeric = fault({
  name: 'operator-number-numeric',
  story: 'The extension is a number in the database, and in JSON.',
  breaks: { 'calls/operator-number-is-string': 'fail' },
  apply: (right) => ({
    ...right,
    callRow: (call) => ({
      ...right.callRow(call),
      operatorNumber: Number(right.account.world.operators[call.operator]?.extension),
    }),
  }),
});

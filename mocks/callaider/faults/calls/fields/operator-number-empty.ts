import { fault } from '../../fault.js';

export const operatorNumberEmpty = fault({
  name: 'operator-number-empty',
  story: 'People without a desk phone get an empty number.',
  breaks: { 'calls/operator-number-is-string': 'warn' },
  apply: (right) => ({
    ...right,
    callRow: (call) => ({ ...right.callRow(call), ...(call.operator % 3 === 0 ? { operatorNumber: '' } : {}) }),
  }),
});

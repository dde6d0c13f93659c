import { fault } from '../../fault.js';

export const operatorNameEmpty = fault({
  name: 'operator-name-empty',
  story: 'The name is copied from a field that is empty for most people.',
  breaks: { 'calls/operator-name-is-string': 'warn' },
  apply: (right) => ({
    ...right,
    callRow: (call) => ({ ...right.callRow(call), ...(call.operator % 2 === 0 ? { operatorName: '' } : {}) }),
  }),
});

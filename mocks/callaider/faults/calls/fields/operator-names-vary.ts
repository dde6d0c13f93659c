import { fault } from '../../fault.js';

export const operatorNamesVary = fault({
  name: 'operator-names-vary',
  story: 'The name is that of the device: desk phone and mobile app spell it differently.',
  breaks: { 'calls/operator-name-is-consistent': 'warn' },
  apply: (right) => ({
    ...right,
    callRow(call) {
      const name = right.account.world.operators[call.operator]?.name ?? '';
      return { ...right.callRow(call), ...(call.index % 3 === 0 ? { operatorName: `${name} (mobile)` } : {}) };
    },
  }),
});

import { fault } from '../../fault.js';

export const operatorsByExtension = fault({
  name: 'operators-by-extension',
  story: 'The ids are compared with the extensions of the operators, and nothing is found.',
  breaks: { 'calls/one-operator': 'fail' },
  apply: (right) => ({
    ...right,
    matchesOperators(call, { operators }) {
      const extension = right.account.world.operators[call.operator]?.extension;
      return operators === undefined || operators.some((operator) => operator === extension);
    },
  }),
});

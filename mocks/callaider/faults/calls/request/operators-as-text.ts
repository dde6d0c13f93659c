import { fault } from '../../fault.js';

export const operatorsAsText = fault({
  name: 'operators-as-text',
  story: 'The list is pasted into a text and searched: id 1 is found in 12.',
  breaks: { 'calls/one-operator': 'fail' },
  apply: (right) => ({
    ...right,
    // Every id of the account begins alike, so that a comparison of the beginnings takes in the neighbours.
    matchesOperators(call, { operators }) {
      const operator = right.account.world.operators[call.operator];
      const own = operator === undefined ? '' : right.operatorId(operator);
      return operators === undefined || operators.some((wanted) => own.startsWith(wanted.slice(0, -1)));
    },
  }),
});

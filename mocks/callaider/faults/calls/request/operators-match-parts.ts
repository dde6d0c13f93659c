import { fault } from '../../fault.js';

export const operatorsMatchParts = fault({
  name: 'operators-match-parts',
  story: 'Operators are looked up with LIKE and a percent sign on both sides: 1 finds 10, 11 and 12 as well.',
  breaks: { 'calls/one-operator': 'fail' },
  apply: (right) => ({
    ...right,
    operatorId: (operator) => String(operator.index + 1),
    matchesOperators(call, { operators }) {
      if (operators === undefined || operators.length === 0) return true;
      return operators.some((operator) => String(call.operator + 1).includes(operator));
    },
  }),
});

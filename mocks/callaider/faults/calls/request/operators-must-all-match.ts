import { fault } from '../../fault.js';

export const operatorsMustAllMatch = fault({
  name: 'operators-must-all-match',
  story: 'The conditions on the operators are joined by AND.',
  breaks: { 'calls/several-operators': 'fail' },
  brings: ['calls/unknown-operator-matches-nothing', 'relations/operators-add-up'],
  apply: (right) => ({
    ...right,
    matchesOperators: (call, query) => (query.operators?.length ?? 0) < 2 && right.matchesOperators(call, query),
  }),
});

import { fault } from '../../fault.js';

export const operatorsIgnored = fault({
  name: 'operators-ignored',
  story: 'The operators are read into a variable that the query never uses.',
  breaks: { 'calls/one-operator': 'fail' },
  apply: (right) => ({ ...right, matchesOperators: () => true }),
});

import { fault } from '../fault.js';
import { withComparison } from './with-filters.js';

export const gtAsGte = fault({
  name: 'gt-as-gte',
  story: '"gt" was mapped to the operator that includes the bound.',
  breaks: { 'properties/operator-gt': 'fail', 'relations/numeric-operators-agree': 'fail' },
  apply: (right) => withComparison(right, { gt: (value, wanted) => value >= wanted }),
});

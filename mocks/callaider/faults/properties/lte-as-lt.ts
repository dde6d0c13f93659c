import { fault } from '../fault.js';
import { withComparison } from './with-filters.js';

export const lteAsLt = fault({
  name: 'lte-as-lt',
  story: '"lte" was mapped to the operator that leaves the bound out.',
  breaks: { 'properties/operator-lte': 'fail' },
  brings: ['relations/numeric-operators-agree', 'relations/filtering-again-agrees'],
  apply: (right) => withComparison(right, { lte: (value, wanted) => value < wanted }),
});

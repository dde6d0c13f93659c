import { fault } from '../fault.js';
import { withComparison } from './with-filters.js';

export const neAsEq = fault({
  name: 'ne-as-eq',
  story: '"ne" fell through the switch to "eq".',
  breaks: { 'properties/operator-ne': 'fail' },
  brings: ['relations/numeric-operators-agree', 'relations/filtering-again-agrees'],
  apply: (right) => withComparison(right, { ne: (value, wanted) => value === wanted }),
});

import { fault } from '../fault.js';
import { withComparison } from './with-filters.js';

export const gteAsGt = fault({
  name: 'gte-as-gt',
  story: '"gte" was mapped to the operator that leaves the bound out.',
  breaks: { 'properties/operator-gte': 'fail' },
  brings: ['relations/numeric-operators-agree', 'relations/filtering-again-agrees'],
  apply: (right) => withComparison(right, { gte: (value, wanted) => value > wanted }),
});

import { fault } from '../fault.js';
import { withComparison } from './with-filters.js';

export const ltAsLte = fault({
  name: 'lt-as-lte',
  story: '"lt" was mapped to the operator that includes the bound.',
  breaks: { 'properties/operator-lt': 'fail' },
  brings: ['relations/numeric-operators-agree'],
  apply: (right) => withComparison(right, { lt: (value, wanted) => value <= wanted }),
});

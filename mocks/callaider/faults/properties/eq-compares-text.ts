import { fault } from '../fault.js';
import { withComparison } from './with-filters.js';

export const eqComparesText = fault({
  name: 'eq-compares-text',
  story: 'The query holds the number as text, and a strict comparison of 72 with "72" is never true.',
  breaks: { 'properties/operator-eq': 'fail' },
  brings: ['relations/numeric-operators-agree', 'relations/filtering-again-agrees'],
  apply: (right) => withComparison(right, { eq: () => false }),
});

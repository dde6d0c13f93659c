import { fault } from '../../fault.js';
import { withQuery } from './change-request.js';

export const firstOperatorOnly = fault({
  name: 'first-operator-only',
  story: 'The database call takes one operator, and gets the first of the list.',
  breaks: { 'calls/several-operators': 'fail' },
  brings: ['relations/operators-add-up', 'relations/operator-order-is-free'],
  apply: (right) => withQuery(right, (query) => ({ ...query, operators: query.operators?.slice(0, 1) })),
});

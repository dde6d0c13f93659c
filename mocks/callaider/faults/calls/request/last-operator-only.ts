import { fault } from '../../fault.js';
import { withQuery } from './change-request.js';

export const lastOperatorOnly = fault({
  name: 'last-operator-only',
  story: 'Each operator of the list overwrites the condition of the one before.',
  breaks: { 'calls/several-operators': 'fail' },
  brings: ['calls/unknown-operator-matches-nothing', 'relations/operators-add-up', 'relations/operator-order-is-free'],
  apply: (right) => withQuery(right, (query) => ({ ...query, operators: query.operators?.slice(-1) })),
});

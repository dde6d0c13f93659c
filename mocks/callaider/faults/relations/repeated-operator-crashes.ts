import { withQuery } from '../calls/request/change-request.js';
import { fault } from '../fault.js';

export const repeatedOperatorCrashes = fault({
  name: 'repeated-operator-crashes',
  story: 'The ids are put into a table with a unique index first: one that stands there twice is a server error.',
  breaks: { 'relations/operator-order-is-free': 'fail' },
  apply: (right) =>
    withQuery(right, (query) =>
      new Set(query.operators).size < (query.operators?.length ?? 0) ? right.error(500, 'Internal error') : query,
    ),
});

import { withQuery } from '../calls/request/change-request.js';
import { fault } from '../fault.js';

const MOST = 10;

export const longOperatorListIgnored = fault({
  name: 'long-operator-list-ignored',
  story: `More than ${MOST} ids do not fit into the URL of the PBX: the filter is left out, and nobody applies it later.`,
  breaks: { 'fuzz/operators-are-a-set': 'fail' },
  on: 'big-team',
  fuzz: 100,
  apply: (right) =>
    withQuery(right, (query) => ((query.operators?.length ?? 0) > MOST ? { ...query, operators: undefined } : query)),
});

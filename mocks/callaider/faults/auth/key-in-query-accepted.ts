import { fault } from '../fault.js';

export const keyInQueryAccepted = fault({
  name: 'key-in-query-accepted',
  story: 'For tests in the browser the key may also come in the query.',
  breaks: { 'auth/key-only-in-header': 'fail' },
  apply: (right) => ({
    ...right,
    keyOf: (request) => right.keyOf(request) ?? request.query.get('secret_key') ?? undefined,
  }),
});

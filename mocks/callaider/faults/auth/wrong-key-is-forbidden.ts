import { fault } from '../fault.js';

export const wrongKeyIsForbidden = fault({
  name: 'wrong-key-is-forbidden',
  story: 'A missing key is 401, a wrong one 403, as if the caller were known.',
  breaks: { 'auth/wrong-key-refused': 'fail', 'auth/refusal-is-401': 'fail' },
  apply: (right) => ({
    ...right,
    unauthorized: (request) =>
      right.keyOf(request) === undefined ? right.unauthorized(request) : right.error(403, 'Invalid key'),
  }),
});

import { fault } from '../fault.js';

export const emptyKeyAccepted = fault({
  name: 'empty-key-accepted',
  story: 'The comparison runs only when the value is truthy, and an empty string is not.',
  breaks: { 'auth/empty-key-refused': 'fail' },
  apply: (right) => ({
    ...right,
    keyMatches: (sent, request) => request.header('x-secret-key') === '' || right.keyMatches(sent, request),
  }),
});

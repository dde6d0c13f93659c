import { fault } from '../fault.js';

export const keyWithTailAccepted = fault({
  name: 'key-with-tail-accepted',
  story: 'The header is searched for the secret at its start, and what follows is not looked at.',
  breaks: { 'auth/extended-key-refused': 'fail' },
  apply: (right) => ({
    ...right,
    keyMatches: (sent) => sent?.startsWith(right.account.secret) === true,
  }),
});

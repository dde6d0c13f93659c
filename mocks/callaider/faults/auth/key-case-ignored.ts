import { fault } from '../fault.js';

export const keyCaseIgnored = fault({
  name: 'key-case-ignored',
  story: 'The secret is looked up in a column with a case-insensitive collation.',
  breaks: { 'auth/key-case-matters': 'fail' },
  apply: (right) => ({
    ...right,
    keyMatches: (sent) => sent?.toLowerCase() === right.account.secret.toLowerCase(),
  }),
});

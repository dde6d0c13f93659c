import { fault } from '../fault.js';

export const anyKeyWins = fault({
  name: 'any-key-wins',
  story: 'The header is split at commas, and one right part is enough.',
  breaks: { 'auth/conflicting-keys-refused': 'warn' },
  apply: (right) => ({
    ...right,
    keyMatches: (sent, request) =>
      right.keyMatches(sent, request) || request.all('x-secret-key').includes(right.account.secret),
  }),
});

import { fault } from '../fault.js';

export const anyKeyAccepted = fault({
  name: 'any-key-accepted',
  story: 'The check asks whether the header is there, not what it says.',
  breaks: { 'auth/wrong-key-refused': 'fail' },
  apply: (right) => ({
    ...right,
    keyMatches: (sent) => sent !== undefined,
  }),
});

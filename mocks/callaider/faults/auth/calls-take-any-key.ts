import { fault } from '../fault.js';

export const callsTakeAnyKey = fault({
  name: 'calls-take-any-key',
  story: 'POST /calls has a check of its own, which was left at "has a key".',
  breaks: { 'auth/wrong-key-refused': 'fail' },
  apply: (right) => ({
    ...right,
    keyMatches: (sent, request) => (request.path === '/calls' ? sent !== undefined : right.keyMatches(sent, request)),
  }),
});

import { fault } from '../fault.js';

export const callsWithoutKey = fault({
  name: 'calls-without-key',
  story: 'The check of the key is registered for GET only, and calls are asked by POST.',
  breaks: { 'auth/calls-needs-key': 'fail' },
  apply: (right) => ({
    ...right,
    needsKey: (endpoint, request) => endpoint !== 'calls' && right.needsKey(endpoint, request),
  }),
});

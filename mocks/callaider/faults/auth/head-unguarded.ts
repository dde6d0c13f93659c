import { fault } from '../fault.js';

export const headUnguarded = fault({
  name: 'head-unguarded',
  story: 'The check is registered for GET and POST, and the framework answers HEAD from the same handlers.',
  breaks: { 'auth/path-variants-guarded': 'fail' },
  apply: (right) => ({
    ...right,
    needsKey: (endpoint, request) => request.method !== 'HEAD' && right.needsKey(endpoint, request),
  }),
});

import { fault } from '../fault.js';

export const doubleSlashUnguarded = fault({
  name: 'double-slash-unguarded',
  story: 'The proxy guards paths as they come, and the application merges slashes.',
  breaks: { 'auth/path-variants-guarded': 'fail' },
  apply: (right) => ({
    ...right,
    route: (request) => right.route({ ...request, path: request.path.replace(/\/{2,}/g, '/') }),
    needsKey: (endpoint, request) => !request.path.includes('//') && right.needsKey(endpoint, request),
  }),
});

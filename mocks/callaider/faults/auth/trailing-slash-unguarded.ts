import { fault } from '../fault.js';

export const trailingSlashUnguarded = fault({
  name: 'trailing-slash-unguarded',
  story: 'The check is tied to exact paths, and the router forgives a slash at the end.',
  breaks: { 'auth/path-variants-guarded': 'fail' },
  apply: (right) => ({
    ...right,
    route: (request) => right.route({ ...request, path: request.path.replace(/\/$/, '') }),
    needsKey: (endpoint, request) => !request.path.endsWith('/') && right.needsKey(endpoint, request),
  }),
});

import { fault } from '../fault.js';

export const capitalsUnguarded = fault({
  name: 'capitals-unguarded',
  story: 'The rule of the proxy is case-sensitive, the router behind it is not.',
  breaks: { 'auth/path-variants-guarded': 'fail' },
  apply: (right) => ({
    ...right,
    route: (request) =>
      right.route({ ...request, path: isShouted(request.path) ? request.path.toLowerCase() : request.path }),
    needsKey: (endpoint, request) => !isShouted(request.path) && right.needsKey(endpoint, request),
  }),
});

/** A fixed path in other letters than the documented ones. */
const isShouted = (path: string): boolean => /^\/(health|contacts|calls)$/i.test(path) && path !== path.toLowerCase();

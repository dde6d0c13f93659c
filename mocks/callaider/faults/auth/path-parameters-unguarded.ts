import { fault } from '../fault.js';

export const pathParametersUnguarded = fault({
  name: 'path-parameters-unguarded',
  story: 'The servlet container strips what follows a semicolon, the filter in front matches the whole path.',
  breaks: { 'auth/path-variants-guarded': 'fail' },
  apply: (right) => ({
    ...right,
    route: (request) => right.route({ ...request, path: request.path.replace(/;[^/]*/g, '') }),
    needsKey: (endpoint, request) => !request.path.includes(';') && right.needsKey(endpoint, request),
  }),
});

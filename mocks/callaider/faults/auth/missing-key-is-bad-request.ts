import { fault } from '../fault.js';

export const missingKeyIsBadRequest = fault({
  name: 'missing-key-is-bad-request',
  story: 'The header is a required parameter of the route, so the framework refuses a request without it as malformed.',
  breaks: {
    'auth/health-needs-key': 'fail',
    'auth/contacts-needs-key': 'fail',
    'auth/calls-needs-key': 'fail',
    'auth/recording-needs-key': 'fail',
    'auth/schema-needs-key': 'fail',
  },
  apply: (right) => ({
    ...right,
    unauthorized: (request) =>
      request.header('x-secret-key') === undefined
        ? right.error(400, 'Missing header X-Secret-Key')
        : right.unauthorized(request),
  }),
});

import { fault } from '../fault.js';

export const callsUnderAnotherPath = fault({
  name: 'calls-under-another-path',
  story: 'The calls are served at POST /calls/search.',
  breaks: { 'general/endpoints-are-there': 'fail' },
  brings: ['calls/answers-with-list'],
  apply: (right) => ({
    ...right,
    route: (request) =>
      request.path === '/calls'
        ? undefined
        : right.route(request.path === '/calls/search' ? { ...request, path: '/calls' } : request),
  }),
});

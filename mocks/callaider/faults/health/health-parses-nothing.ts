import { fault } from '../fault.js';

export const healthParsesNothing = fault({
  name: 'health-parses-nothing',
  story: 'A Content-Type of JSON makes the parser read the empty body, and fail.',
  breaks: { 'health/needs-no-body': 'warn' },
  apply: (right) => ({
    ...right,
    health: (request) =>
      request.header('content-type') === undefined
        ? right.health(request)
        : right.error(400, 'Unexpected end of JSON input'),
  }),
});

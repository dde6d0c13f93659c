import { fault } from '../fault.js';

export const healthNeedsContentType = fault({
  name: 'health-needs-content-type',
  story: 'A global filter refuses every request without Content-Type: application/json.',
  breaks: { 'health/needs-no-body': 'warn' },
  brings: ['health/answers-200'],
  apply: (right) => ({
    ...right,
    health: (request) =>
      request.header('content-type') === undefined ? right.error(415, 'Send application/json') : right.health(request),
  }),
});

import { fault } from '../fault.js';

export const healthNotRouted = fault({
  name: 'health-not-routed',
  story: 'The check is registered at /healthz.',
  breaks: { 'health/answers-200': 'fail' },
  brings: ['general/endpoints-are-there'],
  apply: (right) => ({
    ...right,
    route(request) {
      const found = right.route(request);
      return found?.endpoint === 'health' ? undefined : found;
    },
  }),
});

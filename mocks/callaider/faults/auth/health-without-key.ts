import { fault } from '../fault.js';

export const healthWithoutKey = fault({
  name: 'health-without-key',
  story: 'Health is mounted before the check of the key, for the load balancer.',
  breaks: { 'auth/health-needs-key': 'fail' },
  apply: (right) => ({
    ...right,
    needsKey: (endpoint, request) => endpoint !== 'health' && right.needsKey(endpoint, request),
  }),
});

import { fault } from '../fault.js';

export const healthUp = fault({
  name: 'health-up',
  story: 'The check of the framework is used as it is: its word is UP.',
  breaks: { 'health/says-success': 'fail' },
  apply: (right) => ({
    ...right,
    health: () => ({ status: 200, json: { status: 'UP', components: { db: { status: 'UP' } } } }),
  }),
});

import { fault } from '../fault.js';

export const healthWrapped = fault({
  name: 'health-wrapped',
  story: 'Every answer of the API is wrapped in "data".',
  breaks: { 'health/says-success': 'fail' },
  apply: (right) => ({ ...right, health: () => ({ status: 200, json: { data: { status: 'success' } } }) }),
});

import { fault } from '../fault.js';

export const healthCapitalised = fault({
  name: 'health-capitalised',
  story: 'The status is an enum, written by its name.',
  breaks: { 'health/says-success': 'fail' },
  apply: (right) => ({ ...right, health: () => ({ status: 200, json: { status: 'Success' } }) }),
});

import { fault } from '../fault.js';

export const healthBoolean = fault({
  name: 'health-boolean',
  story: 'The status is true or false.',
  breaks: { 'health/says-success': 'fail' },
  apply: (right) => ({ ...right, health: () => ({ status: 200, json: { status: true } }) }),
});

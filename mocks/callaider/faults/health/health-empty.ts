import { fault } from '../fault.js';

export const healthEmpty = fault({
  name: 'health-empty',
  story: '200 is thought to be enough, so no body is sent.',
  breaks: { 'health/answers-200': 'fail' },
  apply: (right) => ({ ...right, health: () => ({ status: 200, body: '' }) }),
});

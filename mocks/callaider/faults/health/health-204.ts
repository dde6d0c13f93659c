import { fault } from '../fault.js';

export const health204 = fault({
  name: 'health-204',
  story: 'The check has nothing to say, and answers 204.',
  breaks: { 'health/answers-200': 'fail' },
  apply: (right) => ({ ...right, health: () => ({ status: 204 }) }),
});

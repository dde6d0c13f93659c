import { fault } from '../fault.js';

export const healthDown = fault({
  name: 'health-down',
  story: 'The check looks at a queue that this installation does not have, and answers 503.',
  breaks: { 'health/answers-200': 'fail' },
  brings: ['general/no-server-errors'],
  apply: (right) => ({ ...right, health: () => right.error(503, 'The queue does not answer') }),
});

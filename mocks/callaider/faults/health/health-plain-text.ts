import { fault } from '../fault.js';

export const healthPlainText = fault({
  name: 'health-plain-text',
  story: 'The check is one made for load balancers: the text OK.',
  breaks: { 'health/says-success': 'fail' },
  brings: ['general/success-is-json'],
  apply: (right) => ({
    ...right,
    health: () => ({ status: 200, headers: { 'Content-Type': 'text/plain' }, body: 'OK' }),
  }),
});

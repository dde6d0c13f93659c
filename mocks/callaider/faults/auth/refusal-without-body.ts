import { fault } from '../fault.js';

export const refusalWithoutBody = fault({
  name: 'refusal-without-body',
  story: 'The check of the key sets the status and sends nothing.',
  breaks: { 'auth/refusal-body-shape': 'warn' },
  brings: ['general/one-error-shape', 'general/recommended-error-shape'],
  apply: (right) => ({
    ...right,
    unauthorized: () => ({ status: 401, body: '' }),
  }),
});

import { fault } from '../fault.js';

export const errorsOfAnotherShape = fault({
  name: 'errors-of-another-shape',
  story: 'Errors are { "error": "..." } on every endpoint.',
  breaks: { 'general/recommended-error-shape': 'warn' },
  brings: ['auth/refusal-body-shape'],
  apply: (right) => ({
    ...right,
    error: (status, message) => ({ status, json: { error: message } }),
  }),
});

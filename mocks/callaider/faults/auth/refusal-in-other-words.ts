import { fault } from '../fault.js';

export const refusalInOtherWords = fault({
  name: 'refusal-in-other-words',
  story: 'The auth middleware has an error format of its own.',
  breaks: { 'auth/refusal-body-shape': 'warn' },
  brings: ['general/one-error-shape', 'general/recommended-error-shape'],
  apply: (right) => ({
    ...right,
    unauthorized: () => ({ status: 401, json: { error: 'Unauthorized', code: 401 } }),
  }),
});

import { personality } from './personality.js';

export const otherErrorShape = personality({
  name: 'other-error-shape',
  story: 'All errors have one shape, though not the recommended one: RFC 9457 problem details.',
  expects: { warns: ['general/recommended-error-shape', 'auth/refusal-body-shape'] },
  apply: (right) => ({
    ...right,
    error: (status, message) => ({
      status,
      headers: { 'Content-Type': 'application/problem+json' },
      json: { type: 'about:blank', title: message, status },
    }),
  }),
});

import { fault } from '../fault.js';

export const jsonErrorsAsText = fault({
  name: 'json-errors-as-text',
  story: 'Errors are written by hand and go out as text/plain.',
  breaks: { 'general/json-content-type': 'warn' },
  apply: (right) => ({
    ...right,
    unauthorized(request) {
      const reply = right.unauthorized(request);
      return { ...reply, headers: { ...reply.headers, 'Content-Type': 'text/plain' } };
    },
  }),
});

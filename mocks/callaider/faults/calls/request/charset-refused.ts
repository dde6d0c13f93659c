import { fault } from '../../fault.js';

export const charsetRefused = fault({
  name: 'charset-refused',
  story: 'The Content-Type is compared as a whole text.',
  breaks: { 'calls/charset-is-accepted': 'warn' },
  apply: (right) => ({
    ...right,
    readBody: (request) =>
      (request.header('content-type') ?? '').includes(';')
        ? right.error(415, 'Content-Type must be application/json')
        : right.readBody(request),
  }),
});

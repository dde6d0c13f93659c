import { fault } from '../fault.js';

export const bodyReadByPattern = fault({
  name: 'body-read-by-pattern',
  story: 'The bounds are cut out of the body by a pattern that allows for no blanks.',
  breaks: { 'relations/body-layout-is-free': 'warn' },
  apply: (right) => ({
    ...right,
    readBody: (request) =>
      /"(start|stop)Time"(\s+:|:\s)/.test(request.body)
        ? right.error(400, 'startTime and stopTime are required')
        : right.readBody(request),
  }),
});

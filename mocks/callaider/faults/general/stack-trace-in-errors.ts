import { fault } from '../fault.js';

export const stackTraceInErrors = fault({
  name: 'stack-trace-in-errors',
  story: 'The error handler sends the stack, as it does on the machine of the developer.',
  breaks: { 'general/errors-hide-internals': 'warn' },
  apply: (right) => ({
    ...right,
    noRecording(id, request) {
      const stack =
        'Error: not found\n    at findRecording (/app/src/recordings.js:42:11)\n    at Layer.handle (/app/router.js:95:5)';
      return { ...right.noRecording(id, request), json: { status: 'error', message: 'Recording not found', stack } };
    },
  }),
});

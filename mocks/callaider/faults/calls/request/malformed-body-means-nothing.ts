import { fault } from '../../fault.js';

export const malformedBodyMeansNothing = fault({
  name: 'malformed-body-means-nothing',
  story: 'What cannot be parsed is answered like a quiet day.',
  breaks: { 'calls/malformed-body-is-refused': 'warn' },
  apply: (right) => ({
    ...right,
    readBody(request) {
      const read = right.readBody(request);
      return 'status' in read && read.status === 400 ? { value: { startTime: 0, stopTime: 0 } } : read;
    },
  }),
});

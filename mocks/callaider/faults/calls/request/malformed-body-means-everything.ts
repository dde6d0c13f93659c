import { fault } from '../../fault.js';
import { EVER } from './change-request.js';

export const malformedBodyMeansEverything = fault({
  name: 'malformed-body-means-everything',
  story: 'The parser swallows its error and goes on with an empty request.',
  breaks: { 'calls/malformed-body-is-refused': 'fail' },
  apply: (right) => ({
    ...right,
    readBody(request) {
      const read = right.readBody(request);
      return 'status' in read && read.status === 400 ? { value: { startTime: EVER.from, stopTime: EVER.to } } : read;
    },
  }),
});

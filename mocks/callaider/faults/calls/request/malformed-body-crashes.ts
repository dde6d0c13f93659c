import { fault } from '../../fault.js';
import { crash } from './change-request.js';

export const malformedBodyCrashes = fault({
  name: 'malformed-body-crashes',
  story: 'The body is parsed outside of any try.',
  breaks: { 'calls/malformed-body-is-refused': 'warn' },
  apply: (right) => ({
    ...right,
    readBody(request) {
      const read = right.readBody(request);
      return 'status' in read && read.status === 400 ? crash : read;
    },
  }),
});

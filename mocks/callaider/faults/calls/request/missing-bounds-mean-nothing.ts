import { fault } from '../../fault.js';
import { withBody } from './change-request.js';

export const missingBoundsMeanNothing = fault({
  name: 'missing-bounds-mean-nothing',
  story: 'Undefined compares with nothing: a request without bounds is answered with an empty list.',
  breaks: { 'calls/window-is-required': 'warn' },
  brings: ['calls/odd-timestamps-do-no-harm'],
  apply: (right) => withBody(right, (body) => ({ startTime: 0, stopTime: 0, ...body })),
});

import { fault } from '../../fault.js';
import { withBody } from './change-request.js';

export const missingBoundsMeanNothing = fault({
  name: 'missing-bounds-mean-nothing',
  story: 'Undefined compares with nothing: a request without bounds is answered with an empty list.',
  breaks: { 'calls/window-is-required': 'warn' },
  apply: (right) =>
    withBody(right, (body) =>
      'startTime' in body && 'stopTime' in body ? body : { ...body, startTime: 0, stopTime: 0 },
    ),
});

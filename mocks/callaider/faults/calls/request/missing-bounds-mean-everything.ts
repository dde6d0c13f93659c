import { fault } from '../../fault.js';
import { EVER, withBody } from './change-request.js';

export const missingBoundsMeanEverything = fault({
  name: 'missing-bounds-mean-everything',
  story: 'A bound that is left out sets no condition.',
  breaks: { 'calls/window-is-required': 'fail' },
  apply: (right) => withBody(right, (body) => ({ startTime: EVER.from, stopTime: EVER.to, ...body })),
});

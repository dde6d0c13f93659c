import { fault } from '../../fault.js';
import { DAY, withBody } from './change-request.js';

export const missingBoundsMeanLastWeek = fault({
  name: 'missing-bounds-mean-last-week',
  story: 'A bound that is left out defaults to the last seven days.',
  breaks: { 'calls/window-is-required': 'fail' },
  apply: (right) =>
    withBody(right, (body) => {
      const now = right.account.now();
      return { startTime: now - 7 * DAY, stopTime: now, ...body };
    }),
});

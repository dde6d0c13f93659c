import { fault } from '../../fault.js';
import { DAY, withQuery } from './change-request.js';

export const windowInWholeDays = fault({
  name: 'window-in-whole-days',
  story: 'Only the dates of the bounds are kept: the first day from midnight, the last one to its end.',
  breaks: { 'calls/only-in-window': 'fail' },
  brings: ['calls/zero-length-window-works', 'calls/inverted-window-is-empty', 'relations/nothing-beyond-the-calls'],
  apply: (right) =>
    withQuery(right, (query) => ({
      ...query,
      from: Math.floor(query.from / DAY) * DAY,
      to: Math.ceil((query.to + 1) / DAY) * DAY,
    })),
});

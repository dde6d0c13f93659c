import { HOUR, withQuery } from '../calls/request/change-request.js';
import { fault } from '../fault.js';

export const windowPadded = fault({
  name: 'window-padded',
  story: 'An hour is added on either side of the window, so that nothing gets lost.',
  breaks: { 'relations/nothing-beyond-the-calls': 'fail', 'calls/only-in-window': 'fail' },
  brings: ['calls/zero-length-window-works', 'calls/inverted-window-is-empty'],
  apply: (right) => withQuery(right, (query) => ({ ...query, from: query.from - HOUR, to: query.to + HOUR })),
});

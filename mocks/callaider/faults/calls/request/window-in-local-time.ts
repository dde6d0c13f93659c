import { fault } from '../../fault.js';
import { HOUR, withQuery } from './change-request.js';

export const windowInLocalTime = fault({
  name: 'window-in-local-time',
  story: 'The bounds are turned into local dates of a server two hours ahead of UTC, and compared with UTC columns.',
  breaks: { 'calls/only-in-window': 'fail' },
  brings: ['relations/nothing-beyond-the-calls', 'relations/call-is-found-by-its-start', 'relations/days-equal-hours'],
  apply: (right) => withQuery(right, (query) => ({ ...query, from: query.from + 2 * HOUR, to: query.to + 2 * HOUR })),
});

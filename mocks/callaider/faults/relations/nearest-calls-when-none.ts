import { DAY, withQuery } from '../calls/request/change-request.js';
import { fault } from '../fault.js';

export const nearestCallsWhenNone = fault({
  name: 'nearest-calls-when-none',
  story: 'A window without calls is widened by a day on either side: better some calls than none.',
  breaks: { 'relations/nothing-beyond-the-calls': 'fail' },
  brings: ['calls/only-in-window', 'calls/zero-length-window-works', 'calls/inverted-window-is-empty'],
  apply: (right) =>
    withQuery(right, (query) => {
      const [first] = right.callsIn(query);
      return first === undefined ? { ...query, from: query.from - DAY, to: query.to + DAY } : query;
    }),
});

import { fault } from '../../fault.js';
import { DAY, withQuery } from './change-request.js';

export const zeroLengthWindowMeansADay = fault({
  name: 'zero-length-window-means-a-day',
  story: 'Equal bounds are taken for one date, and bring its whole day.',
  breaks: { 'calls/zero-length-window-works': 'warn' },
  apply: (right) =>
    withQuery(right, (query) => {
      const midnight = Math.floor(query.from / DAY) * DAY;
      return query.from === query.to ? { ...query, from: midnight, to: midnight + DAY } : query;
    }),
});

import { DAY, withQuery } from '../calls/request/change-request.js';
import { fault } from '../fault.js';

export const secondDayLeftOut = fault({
  name: 'second-day-left-out',
  story: 'The window is asked for in whole days, rounded down: of one and a half days, the half is left out.',
  breaks: { 'fuzz/windows-hold-their-calls': 'fail' },
  fuzz: 200,
  apply: (right) =>
    withQuery(right, (query) => {
      const length = query.to - query.from;
      return length > DAY && length < 2 * DAY ? { ...query, to: query.from + DAY } : query;
    }),
});

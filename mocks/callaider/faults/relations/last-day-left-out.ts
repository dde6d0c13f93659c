import { DAY, withQuery } from '../calls/request/change-request.js';
import { fault } from '../fault.js';

const dayOf = (time: number): number => Math.floor(time / DAY);

export const lastDayLeftOut = fault({
  name: 'last-day-left-out',
  story: 'A window over several dates is read day by day, in a loop that stops before the last one.',
  breaks: { 'relations/parts-add-up': 'fail' },
  brings: ['relations/days-equal-hours', 'relations/part-within-whole', 'calls/complete-in-one-answer'],
  apply: (right) =>
    withQuery(right, (query) =>
      dayOf(query.to) > dayOf(query.from) ? { ...query, to: dayOf(query.to) * DAY } : query,
    ),
});

import { DAY, withQuery } from '../calls/request/change-request.js';
import { fault } from '../fault.js';

export const filteredWindowInWholeDays = fault({
  name: 'filtered-window-in-whole-days',
  story: 'With a direction, the calls come from a report by days: the whole of each day that the window touches.',
  breaks: { 'relations/filters-never-add': 'fail', 'calls/only-in-window': 'fail' },
  brings: ['relations/directions-add-up', 'relations/filters-intersect', 'calls/filters-combine'],
  apply: (right) =>
    withQuery(right, (query) =>
      query.direction === undefined
        ? query
        : { ...query, from: Math.floor(query.from / DAY) * DAY, to: Math.ceil((query.to + 1) / DAY) * DAY },
    ),
});

import { DAY, withQuery } from '../calls/request/change-request.js';
import { fault } from '../fault.js';

export const filteredWindowTooWide = fault({
  name: 'filtered-window-too-wide',
  story: 'With a direction, the calls come from a weekly report, which begins a week before the window.',
  breaks: { 'relations/filters-never-add': 'fail', 'calls/only-in-window': 'fail' },
  brings: ['relations/directions-add-up', 'relations/filters-intersect', 'calls/filters-combine'],
  apply: (right) =>
    withQuery(right, (query) => (query.direction === undefined ? query : { ...query, from: query.from - 7 * DAY })),
});

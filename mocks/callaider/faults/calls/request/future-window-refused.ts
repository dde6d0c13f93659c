import { fault } from '../../fault.js';
import { DAY, withQuery } from './change-request.js';

export const futureWindowRefused = fault({
  name: 'future-window-refused',
  story: 'Windows that have not come yet are refused.',
  breaks: { 'calls/empty-window-is-an-empty-list': 'warn' },
  apply: (right) =>
    withQuery(right, (query) =>
      query.from > right.account.now() + DAY ? right.error(422, 'startTime lies in the future') : query,
    ),
});

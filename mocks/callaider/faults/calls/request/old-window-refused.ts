import { fault } from '../../fault.js';
import { withQuery } from './change-request.js';

export const oldWindowRefused = fault({
  name: 'old-window-refused',
  story: 'Windows before the year 2000 are refused.',
  breaks: { 'calls/empty-window-is-an-empty-list': 'warn' },
  apply: (right) =>
    withQuery(right, (query) => (query.to < 946_684_800 ? right.error(400, 'startTime is too far back') : query)),
});

import { fault } from '../../fault.js';
import { DAY, withQuery } from './change-request.js';

export const longWindowRefused = fault({
  name: 'long-window-refused',
  story: 'Long windows are refused without a word about how long they may be.',
  breaks: { 'calls/long-windows-work': 'warn' },
  apply: (right) =>
    withQuery(right, (query) => (query.to - query.from > 20 * DAY ? right.error(400, 'Invalid request') : query)),
});

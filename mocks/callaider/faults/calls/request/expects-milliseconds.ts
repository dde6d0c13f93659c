import { fault } from '../../fault.js';
import { withQuery } from './change-request.js';

export const expectsMilliseconds = fault({
  name: 'expects-milliseconds',
  story: 'The window is compared with a column of milliseconds, as it came.',
  breaks: { 'calls/window-in-seconds': 'fail' },
  apply: (right) => withQuery(right, (query) => ({ ...query, from: query.from / 1000, to: query.to / 1000 })),
});

import { fault } from '../../fault.js';
import { EVER, withQuery } from './change-request.js';

export const negativeTimesMeanEverything = fault({
  name: 'negative-times-mean-everything',
  story: 'Bounds before 1970 overflow an unsigned column and open the window.',
  depth: 'thorough',
  breaks: { 'calls/odd-timestamps-do-no-harm': 'fail' },
  apply: (right) => withQuery(right, (query) => (query.from < 0 ? { ...query, ...EVER } : query)),
});

import { fault } from '../../fault.js';
import { EVER, withQuery } from './change-request.js';

export const invertedWindowMeansEverything = fault({
  name: 'inverted-window-means-everything',
  story: 'An invalid window is dropped, and with it every bound.',
  breaks: { 'calls/inverted-window-is-empty': 'fail' },
  apply: (right) => withQuery(right, (query) => (query.from > query.to ? { ...query, ...EVER } : query)),
});

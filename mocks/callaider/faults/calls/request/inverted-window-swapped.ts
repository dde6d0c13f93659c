import { fault } from '../../fault.js';
import { withQuery } from './change-request.js';

export const invertedWindowSwapped = fault({
  name: 'inverted-window-swapped',
  story: 'The bounds are put in order with min and max.',
  breaks: { 'calls/inverted-window-is-empty': 'warn' },
  apply: (right) =>
    withQuery(right, (query) => ({
      ...query,
      from: Math.min(query.from, query.to),
      to: Math.max(query.from, query.to),
    })),
});

import { fault } from '../../fault.js';
import { DAY, withQuery } from './change-request.js';

export const longWindowCut = fault({
  name: 'long-window-cut',
  story: 'Of a long window only the first two weeks are answered.',
  breaks: { 'calls/long-windows-work': 'warn' },
  brings: ['relations/parts-add-up'],
  apply: (right) => withQuery(right, (query) => ({ ...query, to: Math.min(query.to, query.from + 14 * DAY) })),
});

import { fault } from '../../fault.js';
import { crash, withQuery } from './change-request.js';

export const invertedWindowCrashes = fault({
  name: 'inverted-window-crashes',
  story: 'A range object refuses its bounds and throws.',
  breaks: { 'calls/inverted-window-is-empty': 'warn' },
  apply: (right) => withQuery(right, (query) => (query.from > query.to ? crash : query)),
});

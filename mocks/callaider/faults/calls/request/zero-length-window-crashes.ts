import { fault } from '../../fault.js';
import { crash, withQuery } from './change-request.js';

export const zeroLengthWindowCrashes = fault({
  name: 'zero-length-window-crashes',
  story: 'The query divides by the length of the window.',
  breaks: { 'calls/zero-length-window-works': 'warn' },
  apply: (right) => withQuery(right, (query) => (query.from === query.to ? crash : query)),
});

import { fault } from '../../fault.js';
import { crash, DAY, withQuery } from './change-request.js';

export const longWindowCrashes = fault({
  name: 'long-window-crashes',
  story: 'Weeks of calls do not fit the memory of the function.',
  breaks: { 'calls/long-windows-work': 'warn' },
  apply: (right) => withQuery(right, (query) => (query.to - query.from > 20 * DAY ? crash : query)),
});

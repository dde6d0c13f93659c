import { fault } from '../../fault.js';
import { crash, withRows } from './change-request.js';

export const emptyWindowCrashes = fault({
  name: 'empty-window-crashes',
  story: 'The handler reads the first row to name the file, and there is none.',
  breaks: { 'calls/empty-window-is-an-empty-list': 'fail' },
  brings: ['general/no-server-errors'],
  apply: (right) => withRows(right, (rows) => (rows.length === 0 ? crash : rows)),
});

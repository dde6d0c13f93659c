import { fault } from '../../fault.js';
import { crash, withRows } from './change-request.js';

export const outgoingCrashes = fault({
  name: 'outgoing-crashes',
  story: 'The branch for outgoing calls reads a column that was renamed.',
  breaks: { 'calls/outgoing-only': 'fail' },
  brings: ['general/no-server-errors'],
  apply: (right) => withRows(right, (rows, { direction }) => (direction === 'outgoing' ? crash : rows)),
});

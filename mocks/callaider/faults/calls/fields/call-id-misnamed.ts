import { renamed } from '../../../rows.js';
import { fault } from '../../fault.js';

export const callIdMisnamed = fault({
  name: 'call-id-misnamed',
  story: 'The id goes out as callId.',
  breaks: { 'calls/id-is-string': 'fail', 'calls/names-are-spelt-right': 'warn' },
  apply: (right) => ({
    ...right,
    callRow: (call) => renamed(right.callRow(call), { id: 'callId' }),
  }),
});

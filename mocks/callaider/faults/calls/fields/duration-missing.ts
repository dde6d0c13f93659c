import { without } from '../../../rows.js';
import { fault } from '../../fault.js';

export const durationMissing = fault({
  name: 'duration-missing',
  story: 'Calls of the old telephony have no duration.',
  breaks: { 'calls/duration-is-seconds': 'fail' },
  apply: (right) => ({
    ...right,
    callRow: (call) => (call.index % 6 === 0 ? without(right.callRow(call), 'duration') : right.callRow(call)),
  }),
});

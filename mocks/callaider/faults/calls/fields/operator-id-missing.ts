import { without } from '../../../rows.js';
import { fault } from '../../fault.js';

export const operatorIdMissing = fault({
  name: 'operator-id-missing',
  story: 'The operator is told by name and number only.',
  breaks: { 'calls/operator-id-is-string': 'fail' },
  apply: (right) => ({
    ...right,
    callRow: (call) => without(right.callRow(call), 'operatorId'),
  }),
});

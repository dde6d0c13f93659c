import { without } from '../../../rows.js';
import { fault } from '../../fault.js';

export const operatorNameMissing = fault({
  name: 'operator-name-missing',
  story: 'The name is thought to be known from /contacts and left out.',
  breaks: { 'calls/operator-name-is-string': 'fail' },
  apply: (right) => ({
    ...right,
    callRow: (call) => without(right.callRow(call), 'operatorName'),
  }),
});

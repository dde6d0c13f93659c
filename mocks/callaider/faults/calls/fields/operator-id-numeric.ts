import { fault } from '../../fault.js';

export const operatorIdNumeric = fault({
  name: 'operator-id-numeric',
  story: 'Operator ids are text in /contacts and JSON numbers in calls.',
  breaks: { 'calls/operator-id-is-string': 'fail' },
  apply: (right) => ({
    ...right,
    callRow: (call) => ({ ...right.callRow(call), operatorId: Number(right.callRow(call).operatorId) }),
  }),
});

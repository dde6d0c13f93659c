import { fault } from '../../fault.js';

export const operatorNameAsObject = fault({
  name: 'operator-name-as-object',
  story: 'The name goes out in its parts.',
  breaks: { 'calls/operator-name-is-string': 'fail' },
  apply: (right) => ({
    ...right,
    callRow(call) {
      const [first, last] = (right.account.world.operators[call.operator]?.name ?? '').split(' ');
      return { ...right.callRow(call), operatorName: { first, last } };
    },
  }),
});

import { withRows } from '../calls/request/change-request.js';
import { fault } from '../fault.js';

export const repeatedOperatorRepeatsCalls = fault({
  name: 'repeated-operator-repeats-calls',
  story: 'The list of ids is joined to the calls: an id that stands there twice brings its calls twice.',
  breaks: { 'relations/operator-order-is-free': 'fail' },
  apply: (right) =>
    withRows(right, (rows, { operators = [] }) =>
      operators.length < 2
        ? rows
        : operators.flatMap((operator) => rows.filter(({ operatorId }) => operatorId === operator)),
    ),
});

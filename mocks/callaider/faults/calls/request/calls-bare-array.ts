import { fault } from '../../fault.js';

export const callsBareArray = fault({
  name: 'calls-bare-array',
  story: 'The list is the whole answer, without the object around it.',
  breaks: { 'calls/answers-with-list': 'fail' },
  apply: (right) => ({
    ...right,
    calls: (rows, query, request) => ({ ...right.calls(rows, query, request), json: rows }),
  }),
});

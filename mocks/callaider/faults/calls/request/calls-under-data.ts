import { fault } from '../../fault.js';

export const callsUnderData = fault({
  name: 'calls-under-data',
  story: 'The answer comes in the wrapper that the rest of the API has.',
  breaks: { 'calls/answers-with-list': 'fail' },
  apply: (right) => ({
    ...right,
    calls: (rows, query, request) => ({ ...right.calls(rows, query, request), json: { data: rows } }),
  }),
});

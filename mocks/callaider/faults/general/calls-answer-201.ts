import { fault } from '../fault.js';

export const callsAnswer201 = fault({
  name: 'calls-answer-201',
  story: 'The framework answers every successful POST with 201 Created.',
  breaks: { 'general/status-codes': 'fail' },
  apply: (right) => ({
    ...right,
    calls: (rows, query, request) => ({ ...right.calls(rows, query, request), status: 201 }),
  }),
});

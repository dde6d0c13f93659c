import { fault } from '../../fault.js';

export const callsById = fault({
  name: 'calls-by-id',
  story: 'A map serialised as it is: calls come as an object with their ids as keys.',
  breaks: { 'calls/answers-with-list': 'fail' },
  apply: (right) => ({
    ...right,
    calls: (rows, query, request) => ({
      ...right.calls(rows, query, request),
      json: { calls: Object.fromEntries(rows.map((row) => [String(row.id), row])) },
    }),
  }),
});

import { fault } from '../../fault.js';

export const callIdsAreRowNumbers = fault({
  name: 'call-ids-are-row-numbers',
  story: 'The id of a call is its number in the answer, counted from 1.',
  breaks: { 'calls/id-is-stable': 'fail' },
  brings: [
    'calls/incoming-only',
    'calls/outgoing-only',
    'calls/one-operator',
    'calls/several-operators',
    'calls/unknown-operator-matches-nothing',
    'calls/complete-in-one-answer',
    'properties/filtering-keeps-calls-whole',
  ],
  apply: (right) => ({
    ...right,
    calls: (rows, query, request) =>
      right.calls(
        rows.map((row, index) => ({ ...row, id: String(index + 1) })),
        query,
        request,
      ),
  }),
});

import { fault } from '../../fault.js';

export const twentyCallsAPage = fault({
  name: 'twenty-calls-a-page',
  story: 'Calls come in pages of twenty, with a cursor for the next page.',
  breaks: { 'calls/complete-in-one-answer': 'fail' },
  brings: ['calls/long-windows-work', 'relations/parts-add-up'],
  apply: (right) => ({
    ...right,
    calls: (rows, query, request) => ({
      ...right.calls(rows, query, request),
      json: { calls: rows.slice(0, 20), next_cursor: rows.length > 20 ? 'b2Zmc2V0PTIw' : null },
    }),
  }),
});

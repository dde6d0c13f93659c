import { fault } from '../fault.js';

export const transfersGoBothWays = fault({
  name: 'transfers-go-both-ways',
  story: 'A transferred call has a leg in either direction; asked for one, the API finds and shows that leg.',
  breaks: { 'relations/directions-add-up': 'fail', 'relations/call-looks-the-same': 'warn' },
  brings: ['relations/filters-intersect', 'calls/filters-combine'],
  apply: (right) => ({
    ...right,
    matchesDirection: (call, query) => call.legs.length > 1 || right.matchesDirection(call, query),
    calls: (rows, query, request) =>
      right.calls(
        query.direction === undefined ? rows : rows.map((row) => ({ ...row, direction: query.direction })),
        query,
        request,
      ),
  }),
});

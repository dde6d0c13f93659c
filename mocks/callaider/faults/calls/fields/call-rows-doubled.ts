import { fault } from '../../fault.js';

export const callRowsDoubled = fault({
  name: 'call-rows-doubled',
  story: 'A join with the table of tags returns a call once for each of its tags.',
  breaks: { 'calls/id-is-unique': 'warn' },
  apply: (right) => ({
    ...right,
    calls: (rows, query, request) =>
      right.calls(
        rows.flatMap((row, index) => (index % 6 === 0 ? [row, row] : [row])),
        query,
        request,
      ),
  }),
});

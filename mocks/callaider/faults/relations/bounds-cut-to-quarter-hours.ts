import { withQuery } from '../calls/request/change-request.js';
import { fault } from '../fault.js';

const QUARTER = 900;
const cut = (time: number): number => Math.floor(time / QUARTER) * QUARTER;

export const boundsCutToQuarterHours = fault({
  name: 'bounds-cut-to-quarter-hours',
  story: 'Both bounds are cut to the quarter of an hour in which the reports count.',
  breaks: { 'relations/call-is-found-by-its-start': 'fail' },
  brings: ['calls/only-in-window', 'relations/nothing-beyond-the-calls', 'relations/part-within-whole'],
  apply: (right) => withQuery(right, (query) => ({ ...query, from: cut(query.from), to: cut(query.to) })),
});

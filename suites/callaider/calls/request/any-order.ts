import { rule } from '../../../rule.js';
import { info, skip } from '../../../verdicts.js';
import { callObjects } from '../../observations/ask-calls.js';
import { startOf, startsUnusable } from '../../observations/call-times.js';
import { settledCalls } from '../../observations/settled-calls.js';
import { many } from './words.js';

export const anyOrder = rule({
  id: 'calls/any-order',
  clauses: ['CALLS-24'],
  level: 'may',
  source: 'Endpoint 3',
  summary: 'Calls may come in any order.',
  why: 'The contract names no order, so none is graded; knowing it helps to read the answers.',
  fix: 'Nothing to do.',
  needs: { settled: settledCalls },
  judge: ({ settled }) => {
    const rows = callObjects(settled.rows);
    const problem = startsUnusable(rows);
    if (problem !== undefined) return skip(problem);
    const starts = rows.map(startOf).filter((start) => start !== undefined);
    if (starts.length < 2) return skip('one call has no order');
    const pairs = starts.slice(1).map((start, index) => start - (starts[index] ?? start));
    const order = pairs.every((step) => step >= 0)
      ? 'oldest first'
      : pairs.every((step) => step <= 0)
        ? 'newest first'
        : 'in no order of time';
    return info({
      message: `The ${many(rows.length)} of the window come ${order}`,
      exchange: settled.outcome.exchange,
    });
  },
});

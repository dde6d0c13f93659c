import { optional } from '../../observation.js';
import { rule } from '../../rule.js';
import { createTally } from '../../tally.js';
import { inconclusive, pass, skip } from '../../verdicts.js';
import { type JsonObject, own } from '../answers.js';
import { lapse, many, share } from '../calls/request/words.js';
import { type CallsSeen, callObjects } from '../observations/ask-calls.js';
import { endOf, startOf } from '../observations/call-times.js';
import { settledCalls } from '../observations/settled-calls.js';
import { preview } from '../preview.js';
import { recentCalls } from './recent-calls.js';
import { type Moment, momentOf } from './server-clock.js';

export const endIsPast = rule({
  id: 'completed/end-is-past',
  clauses: ['COMP-4'],
  level: 'should',
  source: 'Endpoint 3 / Important notes',
  summary: 'No endTime lies in the future.',
  why: 'A planned or assumed end is taken for the real one: length, order and statistics of the call are wrong for good.',
  fix: 'Send endTime only when the call has ended, by the same clock and in the same zone as startTime.',
  needs: { settled: optional(settledCalls), recent: optional(recentCalls) },
  judge: ({ settled, recent }) => {
    const answers = [settled, recent].filter((seen) => seen?.rows !== undefined);
    const tally = createTally();
    let ended = 0;
    for (const seen of answers) {
      const moment = seen === undefined ? undefined : momentOf(seen.outcome);
      if (seen === undefined || moment === undefined) continue;
      const rows = callObjects(seen.rows ?? []).filter((row) => hasTimes(row));
      ended += rows.length;
      judgeEnds(seen, rows, moment);
    }
    if (answers.length === 0) return inconclusive('no calls were answered');
    return tally.verdict(
      ended === 0 ? skip('no call has an endTime in seconds') : pass(`${many(ended)} with an endTime`),
    );

    function judgeEnds(seen: CallsSeen, rows: readonly JsonObject[], { at, tolerance }: Moment): void {
      // What starts ahead as well is misdated altogether: calls/only-in-window tells that.
      const ahead = rows.filter((row) => (endOf(row) ?? 0) > at + tolerance && (startOf(row) ?? 0) <= at + tolerance);
      const [example] = ahead;
      if (example === undefined) return;
      tally.fail(() => ({
        message: `${share(ahead.length, rows.length)} with an endTime end in the future`,
        expected: `endTime up to ${Math.floor(at)}, when the answer came`,
        actual: `${preview(own(example, 'endTime'))}, ${lapse((endOf(example) ?? at) - at)} ahead`,
        at: `${seen.at}/${(seen.rows ?? []).indexOf(example)}/endTime`,
        exchange: seen.outcome.exchange,
      }));
    }
  },
});

/** Another unit, or text that is no number, is told by calls/end-time-in-seconds. */
function hasTimes(row: JsonObject): boolean {
  const [start, end] = [startOf(row), own(row, 'endTime')];
  return start !== undefined && startOf({ startTime: end }) !== undefined;
}

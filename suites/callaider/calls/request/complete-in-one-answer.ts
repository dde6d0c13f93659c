import type { Finding } from '../../../../schemas/verdict.js';
import { optional } from '../../../observation.js';
import { rule } from '../../../rule.js';
import { fail, inconclusive, pass, skip, warn } from '../../../verdicts.js';
import { isObject } from '../../answers.js';
import { type CallsSeen, idOf } from '../../observations/ask-calls.js';
import { idsOf, notAmong } from '../../observations/call-sets.js';
import { placeIn } from '../../observations/call-times.js';
import { settledCalls } from '../../observations/settled-calls.js';
import { type BusyStart, busyStart } from './asked/busy-start.js';
import { longWindows } from './asked/long-windows.js';
import { type SplitWindow, splitWindow } from './asked/split-window.js';
import { isSuspiciousCount, pagingMarks } from './paging-marks.js';
import { readingOf } from './reading.js';
import { many, spell } from './words.js';

export const completeInOneAnswer = rule({
  id: 'calls/complete-in-one-answer',
  clauses: ['CALLS-23'],
  level: 'should',
  source: 'Endpoint 3 (no paging described)',
  summary: 'One answer holds all calls of its window: there is no second page.',
  why: 'The platform does not turn pages. What lies beyond a limit is never imported, and nobody is told.',
  fix: 'Take the page size or LIMIT off this query, or gather all pages of your provider before you answer.',
  needs: {
    settled: settledCalls,
    long: optional(longWindows),
    split: optional(splitWindow),
    busy: optional(busyStart),
  },
  judge: ({ settled, long, split, busy }) => {
    const halves = split === undefined ? undefined : compareHalves(split);
    const ends = busy === undefined ? undefined : compareEnds(busy, settled);
    for (const outcome of [halves, ends]) if (typeof outcome === 'object') return fail(outcome);
    const outcome = busy === undefined ? halves : ends;
    const answered = [settled, ...(long ?? [])].filter(({ rows }) => rows !== undefined);
    const isWhole = outcome === 'equal';
    const marks = answered.flatMap((seen) =>
      pagingMarks(seen)
        .filter(({ strength }) => strength === 'strong' || !isWhole)
        .map(
          ({ text, at }): Finding => ({
            message: `The answer of POST /calls carries a mark of paging: ${text}`,
            expected: 'all calls of the window in one answer',
            ...(at === undefined ? {} : { at }),
            exchange: seen.outcome.exchange,
          }),
        ),
    );
    const [mark] = marks;
    if (mark !== undefined) return warn(mark, ...marks.slice(1));
    if (isWhole) return pass(`the busiest window brings the same calls in ${busy ? 'parts' : 'two halves'}`);
    const round = answered.find(({ rows = [] }) => isSuspiciousCount(rows.length));
    if (round !== undefined) {
      return warn({
        message: `POST /calls answered with exactly ${many(round.rows?.length ?? 0)}, as a limit would`,
        expected: 'all calls of the window',
        exchange: round.outcome.exchange,
      });
    }
    if (typeof outcome === 'string') return inconclusive(outcome);
    return long === undefined ? skip('asked in parts from --depth standard on') : pass('no sign of paging');
  },
});

/** The same of very many calls, by the first of them and by the settled part. */
function compareEnds(start: BusyStart, settled: CallsSeen): 'equal' | Finding | string {
  const { whole, again } = start;
  const reading = readingOf(start);
  if (reading.kind === 'undecided') return reading.because;
  if (reading.kind !== 'rows') return 'a part of the window is answered without a list of calls';
  const parts = [...reading.rows, ...(settled.rows ?? [])];
  const ids = idsOf(parts);
  if (ids.size === 0) return 'the calls have no id to compare them by: see calls/id-is-string';
  const missing = notAmong(ids, whole.rows);
  if (missing.size === ids.size) return 'the ids change from request to request: see calls/id-is-stable';
  if (again !== undefined && again.rows === undefined) return 'the whole window was not answered a second time';
  const beyond = parts.filter((row) => isObject(row) && placeIn(whole.window, row) === 'inside');
  const stillMissing = notAmong(missing, again?.rows ?? []);
  const hidden = new Set([...idsOf(beyond)].filter((id) => stillMissing.has(id)));
  if (hidden.size === 0) return 'equal';
  return {
    message: `${many(hidden.size)} of ${spell(whole.window)} ${hidden.size === 1 ? 'is' : 'are'} in an answer for a part of it and not in the answer for the whole`,
    expected: `${many(whole.rows.length)} and at least ${hidden.size} more`,
    actual: many(whole.rows.length),
    exchange: whole.outcome.exchange,
  };
}

/** `equal`, a finding when calls are missing in the whole or in the halves, or why nothing can be said. */
function compareHalves({ window, whole, middle, left, right, again }: SplitWindow): 'equal' | Finding | string {
  for (const half of [left, right]) {
    const reading = readingOf(half);
    if (reading.kind === 'undecided') return reading.because;
    if (reading.kind !== 'rows') return 'half of the window is answered without a list of calls';
  }
  const ids = idsOf(whole.rows);
  const parts = new Set([...idsOf(left.rows ?? []), ...idsOf(right.rows ?? [])]);
  if (ids.size === 0) return 'the calls have no id to compare them by: see calls/id-is-string';
  if (parts.size > 0 && ![...parts].some((id) => ids.has(id))) {
    return 'the ids change from request to request: see calls/id-is-stable';
  }
  const later = idsOf(again?.rows ?? whole.rows);
  const beyond = [...(left.rows ?? []), ...(right.rows ?? [])].filter(isObject).filter((row) => {
    const id = idOf(row);
    return id !== undefined && !ids.has(id) && placeIn(window, row) === 'inside';
  });
  const hidden = new Set(beyond.map((row) => idOf(row) ?? '').filter((id) => !later.has(id)));
  const lost = whole.rows.filter(isObject).filter((row) => {
    const id = idOf(row);
    const isAtMiddle = placeIn({ from: middle, to: middle }, row) !== 'outside';
    return id !== undefined && !parts.has(id) && !isAtMiddle && placeIn(window, row) === 'inside' && later.has(id);
  });
  if (hidden.size === 0 && lost.length === 0) return 'equal';
  if (again !== undefined && again.rows === undefined) return 'the whole window was not answered a second time';
  const { exchange } = whole.outcome;
  if (hidden.size > 0) {
    return {
      message: `${many(hidden.size)} of ${spell(window)} ${hidden.size === 1 ? 'is' : 'are'} in an answer for half of it and not in the answer for the whole`,
      expected: `${many(parts.size)}, as the two halves hold`,
      actual: many(whole.rows.length),
      exchange,
    };
  }
  return {
    message: `${many(lost.length)} of ${spell(window)} ${lost.length === 1 ? 'is' : 'are'} in the answer for the whole and in none of its halves`,
    expected: many(whole.rows.length),
    actual: `${many(parts.size)} in the two halves`,
    exchange: left.outcome.exchange,
  };
}

import type { Verdict } from '../../../schemas/verdict.js';
import { optional } from '../../observation.js';
import { rule } from '../../rule.js';
import { createTally } from '../../tally.js';
import { inconclusive, pass } from '../../verdicts.js';
import { type JsonObject, own } from '../answers.js';
import { readingOf } from '../calls/request/reading.js';
import { lapse, many, share } from '../calls/request/words.js';
import { callObjects } from '../observations/ask-calls.js';
import { endOf, hasEnd, startOf } from '../observations/call-times.js';
import { type SettledCalls, settledCalls } from '../observations/settled-calls.js';
import { preview } from '../preview.js';
import { type RecentCalls, recentCalls } from './recent-calls.js';
import { momentOf } from './server-clock.js';
import { callVocabulary, statusOf } from './status-words.js';

export const noActiveCalls = rule({
  id: 'completed/no-active-calls',
  clauses: ['COMP-1'],
  level: 'must',
  source: 'Global requirements; Endpoint 3 / Important notes',
  summary: 'A call that is still going on is not in the answer.',
  why: 'It would be imported half, without its recording, and its true length is never asked for again.',
  fix: 'Leave out calls that have no end yet, and those whose end lies ahead: ringing, talking, on hold.',
  needs: { recent: recentCalls, settled: optional(settledCalls) },
  judge: ({ recent, settled }) => overRecent(recent, (rows) => judgeActive(rows, recent, settled)),
});

/** Judges the calls of the last hours, if there were any. */
export function overRecent(recent: RecentCalls, judge: (rows: readonly JsonObject[]) => Verdict): Verdict {
  const reading = readingOf(recent);
  if (reading.kind === 'undecided') return inconclusive(reading.because);
  if (reading.kind === 'refused' || reading.kind === 'broken' || reading.kind === 'shapeless') {
    return inconclusive('the calls of the last hours are not answered with a list');
  }
  const rows = reading.kind === 'rows' ? callObjects(reading.rows) : [];
  return rows.length === 0 ? inconclusive('nobody called in the last hours') : judge(rows);
}

function judgeActive(rows: readonly JsonObject[], recent: RecentCalls, settled: SettledCalls | undefined): Verdict {
  const moment = momentOf(recent.outcome);
  const timed = rows.filter((row) => startOf(row) !== undefined);
  if (moment === undefined || timed.length === 0) {
    return inconclusive('no recent call says when it started: see calls/start-time-in-seconds');
  }
  const { exchange } = recent.outcome;
  const tally = createTally();
  const latest = moment.at + moment.tolerance;
  const isRunning = (row: JsonObject): boolean => {
    const [start, end] = [startOf(row), endOf(row)];
    // What starts ahead is misdated rather than active: calls/only-in-window tells that.
    return start !== undefined && end !== undefined && start <= latest && end > latest;
  };
  const isMeasured = durationsAreSeconds(callObjects(settled?.rows ?? recent.rows ?? []));
  const running = timed.filter((row) => isRunning(row) && (hasEnd(row) || isMeasured));
  const [example] = running;
  if (example !== undefined) {
    const ahead = (endOf(example) ?? 0) - moment.at;
    tally.fail(() => ({
      message: `${share(running.length, rows.length)} of the last hours end after they were answered with: they are still going on`,
      expected: 'calls that are over',
      actual: `${hasEnd(example) ? `endTime ${preview(own(example, 'endTime'))}` : `startTime plus duration`}, ${lapse(ahead)} ahead`,
      at: `${recent.at}/${(recent.rows ?? []).indexOf(example)}`,
      exchange,
    }));
  }
  const vocabulary = callVocabulary(rows);
  const telling = rows.filter((row) => statusOf(row, vocabulary)?.means === 'going on');
  const [said] = telling;
  if (said !== undefined) {
    const status = statusOf(said, vocabulary);
    tally.fail(() => ({
      message: `${share(telling.length, rows.length)} of the last hours ${telling.length === 1 ? 'has' : 'have'} the status of a call that is going on`,
      expected: 'calls that are over',
      actual: `${status?.key} ${preview(status?.value)}`,
      at: `${recent.at}/${(recent.rows ?? []).indexOf(said)}/${status?.key}`,
      exchange,
    }));
  }
  return tally.verdict(pass(`${many(rows.length)} of the last hours, all over`));
}

/** Half of all calls longer than this: rather another unit than calls that run on. Seconds. */
const SUSPICIOUS_MEDIAN = 4 * 3600;

/** A duration in milliseconds would make every call last for days: calls/duration-fits-times tells that. */
function durationsAreSeconds(rows: readonly JsonObject[]): boolean {
  const durations = rows.map((row) => own(row, 'duration')).filter((duration) => typeof duration === 'number');
  const median = durations.sort((a, b) => a - b)[durations.length >> 1] ?? 0;
  return median <= SUSPICIOUS_MEDIAN;
}

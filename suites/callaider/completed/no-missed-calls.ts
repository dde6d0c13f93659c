import { optional } from '../../observation.js';
import { rule } from '../../rule.js';
import { createTally } from '../../tally.js';
import { inconclusive, pass } from '../../verdicts.js';
import { type JsonObject, own } from '../answers.js';
import { allCalls } from '../calls/fields/all-calls.js';
import { many, share } from '../calls/request/words.js';
import { type CallsSeen, callObjects, idOf } from '../observations/ask-calls.js';
import { idsOf } from '../observations/call-sets.js';
import { endOf, startOf } from '../observations/call-times.js';
import { preview } from '../preview.js';
import { recentCalls } from './recent-calls.js';
import { callVocabulary, statusOf } from './status-words.js';

/** Calls of no length are a habit, not rounding, beyond this share; fewer calls show no habit. */
const HABIT = 0.05;
const ENOUGH = 20;

export const noMissedCalls = rule({
  id: 'completed/no-missed-calls',
  clauses: ['COMP-3'],
  level: 'must',
  source: 'Endpoint 3 / Important notes',
  summary: 'A call that nobody answered is not in the answer.',
  why: 'There is nothing to analyse in it: it spoils averages, and each is counted as a conversation without a recording.',
  fix: 'Keep only calls that were answered and have ended; drop missed, busy, failed, rejected and cancelled ones and voicemail.',
  needs: { calls: allCalls, recent: optional(recentCalls) },
  judge: ({ calls, recent }) => {
    const known = idsOf(calls.rows);
    const fresh = callObjects(recent?.rows ?? []).filter((row) => !known.has(idOf(row) ?? ''));
    const rows = [...callObjects(calls.rows), ...fresh];
    const seenIn = (row: JsonObject): CallsSeen => (recent !== undefined && fresh.includes(row) ? recent : calls);
    const tally = createTally();

    const vocabulary = callVocabulary(rows);
    const told = rows.filter((row) => statusOf(row, vocabulary)?.means === 'unanswered');
    const [missed] = told;
    if (missed !== undefined) {
      const status = statusOf(missed, vocabulary);
      tally.fail(() => ({
        message: `${share(told.length, rows.length)} ${told.length === 1 ? 'says' : 'say'} that nobody answered`,
        expected: 'answered calls',
        actual: `${status?.key} ${preview(status?.value, 40)}`,
        at: `${pointerOf(missed, seenIn(missed))}/${status?.key}`,
        exchange: seenIn(missed).outcome.exchange,
      }));
    }

    const measured = rows.filter((row) => typeof own(row, 'duration') === 'number');
    const zero = isMeasuredInSeconds(measured) ? measured.filter((row) => own(row, 'duration') === 0) : [];
    const [empty] = zero;
    if (empty !== undefined) {
      const isHabit = measured.length >= ENOUGH && zero.length > measured.length * HABIT;
      tally[isHabit ? 'fail' : 'warn'](() => ({
        message: `${share(zero.length, measured.length)} ${zero.length === 1 ? 'lasts' : 'last'} 0 seconds: ${isHabit ? 'missed calls, it seems' : 'missed, or answered for less than half a second'}`,
        expected: 'a duration above 0',
        actual: '0',
        at: `${pointerOf(empty, seenIn(empty))}/duration`,
        exchange: seenIn(empty).outcome.exchange,
      }));
    }
    if (measured.length === 0) {
      return tally.verdict(inconclusive('no duration is a number: see calls/duration-is-seconds'));
    }
    const short = measured.filter((row) => Number(own(row, 'duration')) > 0 && Number(own(row, 'duration')) <= 1);
    return tally.verdict(
      short.length > 0
        ? inconclusive(
            `${share(short.length, measured.length)} last a second at most, which may be rounding or a missed call`,
          )
        : pass(`${many(measured.length)}, all of some length`),
    );
  },
});

const pointerOf = (row: JsonObject, { at, rows = [] }: CallsSeen): string => `${at}/${rows.indexOf(row)}`;

/** Shorter calls do not show in which unit they are measured. Seconds. */
const LONG = 120;

/** Minutes make short calls last 0: that is told by calls/duration-fits-times. */
function isMeasuredInSeconds(rows: readonly JsonObject[]): boolean {
  let [long, tiny] = [0, 0];
  for (const row of rows) {
    const [start, end, duration] = [startOf(row), endOf(row), Number(own(row, 'duration'))];
    if (start === undefined || end === undefined || end - start < LONG || !(duration > 0)) continue;
    long += 1;
    if (duration * 20 < end - start) tiny += 1;
  }
  return tiny === 0 || tiny * 2 < long;
}

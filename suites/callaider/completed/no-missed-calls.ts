import { optional } from '../../observation.js';
import { rule } from '../../rule.js';
import { createTally } from '../../tally.js';
import { inconclusive, pass } from '../../verdicts.js';
import type { JsonObject } from '../answers.js';
import { allCalls } from '../calls/fields/all-calls.js';
import { many, share } from '../calls/request/words.js';
import { type CallsSeen, callObjects, idOf } from '../observations/ask-calls.js';
import { idsOf, notAmong } from '../observations/call-sets.js';
import { endOf, startOf } from '../observations/call-times.js';
import { keysIn } from '../observations/keys-in.js';
import { preview } from '../preview.js';
import { recentCalls } from './recent-calls.js';
import { callVocabulary, statusOf } from './status-words.js';

/** Calls of no length are a habit, not rounding, beyond this share; a few of them show no habit. */
const HABIT = 0.05;
const FEW = 3;

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
    const freshIds = notAmong(idsOf(recent?.rows ?? []), calls.rows);
    const fresh = callObjects(recent?.rows ?? []).filter((row) => freshIds.has(idOf(row) ?? '') || !idOf(row));
    const rows = fresh.length === 0 ? callObjects(calls.rows) : [...callObjects(calls.rows), ...fresh];
    const seenIn = (row: JsonObject): CallsSeen => (recent !== undefined && fresh.includes(row) ? recent : calls);
    const tally = createTally();

    const vocabulary = callVocabulary(rows, [keysIn(calls.rows), keysIn(recent?.rows ?? [])]);
    const told = vocabulary.isSilent ? [] : rows.filter((row) => statusOf(row, vocabulary)?.means === 'unanswered');
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

    const { measured, zero, short, empty } = measure(rows);
    if (empty !== undefined) {
      const isHabit = zero > FEW && zero > measured * HABIT;
      tally[isHabit ? 'fail' : 'warn'](() => ({
        message: `${share(zero, measured)} ${zero === 1 ? 'lasts' : 'last'} 0 seconds: ${isHabit ? 'missed calls, it seems' : 'missed, or answered for less than half a second'}`,
        expected: 'a duration above 0',
        actual: '0',
        at: `${pointerOf(empty, seenIn(empty))}/duration`,
        exchange: seenIn(empty).outcome.exchange,
      }));
    }
    if (measured === 0) {
      return tally.verdict(inconclusive('no duration is a number: see calls/duration-is-seconds'));
    }
    return tally.verdict(
      short > 0
        ? inconclusive(`${share(short, measured)} last a second at most, which may be rounding or a missed call`)
        : pass(`${many(measured)}, all of some length`),
    );
  },
});

const pointerOf = (row: JsonObject, { at, rows = [] }: CallsSeen): string => `${at}/${rows.indexOf(row)}`;

/** Shorter calls do not show in which unit they are measured. Seconds. */
const LONG = 120;

interface Durations {
  /** Calls whose duration is a number; of these, how many last 0, and how many more a second at most. */
  readonly measured: number;
  readonly zero: number;
  readonly short: number;
  /** One that lasts 0. Minutes make short calls last 0, too: that is told by calls/duration-fits-times. */
  readonly empty: JsonObject | undefined;
}

function measure(rows: readonly JsonObject[]): Durations {
  let [measured, zero, short, long, tiny] = [0, 0, 0, 0, 0];
  let empty: JsonObject | undefined;
  for (const row of rows) {
    const duration = row.duration;
    if (typeof duration !== 'number') continue;
    measured += 1;
    if (duration === 0) {
      zero += 1;
      empty ??= row;
    } else if (duration > 0 && duration <= 1) short += 1;
    const start = startOf(row);
    const end = endOf(row);
    if (start === undefined || end === undefined || end - start < LONG || !(duration > 0)) continue;
    long += 1;
    if (duration * 20 < end - start) tiny += 1;
  }
  const isInSeconds = tiny === 0 || tiny * 2 < long;
  return { measured, zero, short, empty: isInSeconds ? empty : undefined };
}

import type { Verdict } from '../../../../schemas/verdict.js';
import { optional } from '../../../observation.js';
import { rule } from '../../../rule.js';
import { createTally } from '../../../tally.js';
import { fail, info, pass, skip } from '../../../verdicts.js';
import { isObject } from '../../answers.js';
import type { SettledCalls } from '../../observations/settled-calls.js';
import { type Download, downloads } from '../../recording/downloads.js';
import { recordedSeconds } from '../../recording/recorded-seconds.js';
import { allCalls } from './all-calls.js';
import { type Timed, wrongUnit } from './duration-unit.js';
import { counted } from './each-call.js';
import { perSecond, unitOf } from './time-unit.js';

/** Rounding of three numbers, each its own way. */
const TOLERANCE_SECONDS = 2;
/** Half of all calls longer than this: rather another unit than a talkative team. Seconds. */
const SUSPICIOUS_MEDIAN = 4 * 3600;

interface Compared {
  /** Calls with a start and an end of one unit, whatever it is, and a duration. */
  readonly timed: number;
  /** Those whose duration is off by more than rounding. */
  readonly deviating: readonly Timed[];
}

export const durationFitsTimes = rule({
  id: 'calls/duration-fits-times',
  clauses: ['CALLS-34'],
  level: 'should',
  summary: 'The duration of a call is what lies between its startTime and endTime, or less where only talk is counted.',
  why: 'A duration in milliseconds or minutes passes every type check, and every report on call length is wrong by a factor.',
  fix: 'Send seconds: divide milliseconds by 1000, multiply minutes by 60; and measure both times and the duration on one clock.',
  source: 'Endpoint 3 example (185 = 185)',
  needs: { calls: allCalls, recordings: optional(downloads) },
  judge: ({ calls, recordings = [] }) => {
    const compared = compare(calls);
    return compared.timed === 0 ? judgeAlone(calls, recordings) : judgeTimed(calls, compared);
  },
});

function judgeTimed({ at, outcome }: SettledCalls, { timed, deviating }: Compared): Verdict {
  const place = ({ row }: Timed) => ({ at: `${at}/${row}/duration`, exchange: outcome.exchange });
  const told = ({ duration, span }: Timed) => ({
    expected: `${figure(span)}, the seconds from startTime to endTime`,
    actual: String(duration),
  });
  const unit = wrongUnit(deviating, timed - deviating.length);
  if (unit !== undefined) {
    const { calls, name, example } = unit;
    const message = `duration is in ${name}, not in seconds: so it is in ${share(calls, timed)} with both times`;
    return fail({ message, ...told(example), ...place(example) });
  }
  const longer = deviating.filter(({ duration, span }) => duration > span);
  const shorter = deviating.filter(({ duration, span }) => duration < span);
  const tally = createTally();
  const [long] = longer;
  if (long !== undefined) {
    const message = `duration is longer than endTime − startTime in ${share(longer.length, timed)}`;
    tally.warn(() => ({ message, ...told(long), ...place(long) }));
  }
  const [short] = shorter;
  if (short !== undefined) {
    const message = `duration is shorter than endTime − startTime in ${share(shorter.length, timed)}: talk time, it seems, which is allowed`;
    tally.info(() => ({ message, ...told(short), ...place(short) }));
  }
  return tally.verdict(pass(`${counted(timed)} with both times`));
}

/** Without endTime there is a hint, unless recordings say how long the calls were. */
function judgeAlone({ rows, at, outcome }: SettledCalls, recordings: readonly Download[]): Verdict {
  const durations = rows
    .flatMap((row) => (isObject(row) ? [row.duration] : []))
    .filter((duration) => typeof duration === 'number');
  if (durations.length === 0) return skip('no duration is a number: see calls/duration-is-seconds');
  const median = durations.sort((one, other) => one - other)[durations.length >> 1] ?? 0;
  if (median <= SUSPICIOUS_MEDIAN) return skip('no call has an endTime to compare the duration with');
  const deviating = recordings.flatMap((recording) => beside(recording) ?? []);
  const unit = wrongUnit(deviating, recordings.length - deviating.length);
  if (unit !== undefined) {
    const { name, calls, example } = unit;
    return fail({
      message: `duration is in ${name}, not in seconds: so say ${calls} of ${recordings.length} recordings`,
      expected: `${figure(example.span)}, the seconds of the recording`,
      actual: String(example.duration),
      exchange: outcome.exchange,
    });
  }
  return info({
    message: `half of ${counted(durations.length)} last ${Math.floor(median / 3600)} hours or more: milliseconds, perhaps`,
    expected: 'seconds',
    actual: `a median duration of ${figure(median)}`,
    at,
    exchange: outcome.exchange,
  });
}

/** A recording that is not as long as its call says; `undefined` for others, and where its length is not known. */
function beside(recording: Download): Timed | undefined {
  const span = recordedSeconds(recording);
  const { duration } = recording.sample;
  if (span === undefined || duration === undefined || Math.abs(span - duration) <= TOLERANCE_SECONDS) return undefined;
  return { row: 0, duration, span };
}

function compare({ rows }: SettledCalls): Compared {
  const deviating: Timed[] = [];
  let timed = 0;
  for (let row = 0; row < rows.length; row += 1) {
    const call = rows[row];
    if (!isObject(call)) continue;
    const start = call.startTime;
    const end = call.endTime;
    const duration = call.duration;
    if (typeof start !== 'number' || typeof end !== 'number' || typeof duration !== 'number') continue;
    const unit = unitOf(start);
    if (unit === undefined || unit !== unitOf(end) || !(duration >= 0) || end < start) continue;
    timed += 1;
    const span = unit === 'seconds' ? end - start : (end - start) / perSecond(unit);
    if (Math.abs(span - duration) > TOLERANCE_SECONDS) deviating.push({ row, duration, span });
  }
  return { timed, deviating };
}

const share = (some: number, all: number): string => `${some.toLocaleString('en')} of ${counted(all)}`;
const figure = (seconds: number): string => String(Math.round(seconds * 1000) / 1000);

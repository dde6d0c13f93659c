import { cure } from '../../cure.js';
import { type JsonObject, own } from '../answers.js';
import { repairFields, rowsIn } from './repair-rows.js';

interface Unit {
  /** What a duration is multiplied by. */
  readonly factor: number;
  readonly text: string;
}

const units: readonly Unit[] = [
  { factor: 1 / 1000, text: 'divide duration by 1,000 and drop the rest' },
  { factor: 1 / 1e6, text: 'divide duration by 1,000,000 and drop the rest' },
  { factor: 60, text: 'send duration in seconds: the minutes times 60' },
  { factor: 3600, text: 'send duration in seconds: the hours times 3600' },
  { factor: 1 / 60, text: 'divide duration by 60' },
];

/** Rounding of three numbers, each its own way. Seconds. */
const TOLERANCE = 2;
/** Shorter calls fit any unit. Seconds. */
const LONG_ENOUGH = 10;
/** Talk time may stay behind the times of a few calls, but a unit is that of nearly all. */
const MOST = 0.9;

/** Whole minutes were rounded: what was dropped cannot be won back, and no factor fits. */
function unitOf(rows: readonly JsonObject[]): Unit | undefined {
  const timed = rows.flatMap((row) => {
    const [start, end, duration] = [own(row, 'startTime'), own(row, 'endTime'), own(row, 'duration')];
    if (typeof start !== 'number' || typeof end !== 'number' || typeof duration !== 'number') return [];
    return end - start >= LONG_ENOUGH ? [{ span: end - start, duration }] : [];
  });
  return units.find(
    ({ factor }) =>
      timed.filter(({ span, duration }) => Math.abs(duration * factor - span) <= TOLERANCE).length >
      MOST * Math.max(timed.length, 1),
  );
}

export const durationsInOtherUnits = cure<Unit>({
  id: 'durations-in-other-units',
  rules: ['calls/duration-fits-times'],
  learn: (answers) => unitOf(rowsIn(answers, 'calls')),
  text: ({ text }) => text,
  repair: (answer, { factor }) =>
    repairFields(answer, 'calls', ['duration'], (value) =>
      typeof value === 'number' ? Math.floor(value * factor + 1e-6) : value,
    ),
});

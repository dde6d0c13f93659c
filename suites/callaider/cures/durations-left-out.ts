import { cure } from '../../cure.js';
import { type JsonObject, own } from '../answers.js';
import { repairRows, rowsIn, withField } from './repair-rows.js';

/** Seconds from a call's start to its end, where it has no duration and both times are numbers. */
function spanOf(row: JsonObject): number | undefined {
  const [start, end] = [own(row, 'startTime'), own(row, 'endTime')];
  const isLacking = (own(row, 'duration') ?? null) === null;
  return isLacking && typeof start === 'number' && typeof end === 'number' && end >= start ? end - start : undefined;
}

/** The length of a call is thought to follow from its times. */
export const durationsLeftOut = cure<true>({
  id: 'durations-left-out',
  rules: ['calls/duration-is-seconds'],
  learn: (answers) => (rowsIn(answers, 'calls').some((row) => spanOf(row) !== undefined) ? true : undefined),
  text: 'where no duration is stored, send endTime − startTime as the duration',
  repair: (answer) =>
    repairRows(answer, 'calls', (row) => {
      const span = spanOf(row);
      return span === undefined ? row : withField(row, 'duration', span);
    }),
});

import { cure } from '../../cure.js';
import { isObject, own } from '../answers.js';
import { keysWith, repairFields } from './repair-rows.js';
import { listed } from './words.js';

const times = ['startTime', 'endTime'] as const;

/** A date with a time of day; where it names no zone it is taken for UTC. */
const iso = /^\d{4}-\d\d-\d\d[T ]\d\d:\d\d(:\d\d(\.\d+)?)?\s?(Z|UTC|[+-]\d\d:?\d\d)?$/i;
const rfc = /^[A-Z][a-z]{2}, \d\d [A-Z][a-z]{2} \d{4} \d\d:\d\d:\d\d (GMT|UTC|[+-]\d{4})$/;
const dotNet = /^\/Date\((\d+)(?:[+-]\d{4})?\)\/$/;

/** Unix seconds of a date as languages write it into JSON; `undefined` for anything else. */
export function secondsOf(value: unknown): number | undefined {
  if (isObject(value)) return secondsOfObject(value);
  if (typeof value !== 'string') return undefined;
  const inside = dotNet.exec(value)?.[1];
  if (inside !== undefined) return Math.floor(Number(inside) / 1000);
  const found = iso.exec(value);
  if (found === null && !rfc.test(value)) return undefined;
  const text =
    found === null
      ? value
      : value
          .replace(' ', 'T')
          .replace(/\s?UTC$/i, 'Z')
          .replace(/ (?=[+-])/, '');
  const milliseconds = Date.parse(found !== null && found[3] === undefined ? `${text}Z` : text);
  return Number.isNaN(milliseconds) ? undefined : Math.floor(milliseconds / 1000);
}

/** Of document databases, and of PHP's DateTime. */
function secondsOfObject(value: Readonly<Record<string, unknown>>): number | undefined {
  const seconds = own(value, '_seconds') ?? own(value, 'seconds');
  if (typeof seconds === 'number') return Math.floor(seconds);
  const date = own(value, '$date');
  if (typeof date === 'string') return secondsOf(date);
  const [local, zone] = [own(value, 'date'), own(value, 'timezone')];
  if (typeof local !== 'string' || typeof zone !== 'string') return undefined;
  return /^(UTC|Z|\+00:00)$/.test(zone) ? secondsOf(local) : undefined;
}

const isDate = (value: unknown): boolean => secondsOf(value) !== undefined;

/** A date object goes through a JSON encoder as it is. */
export const timesAsDates = cure<readonly string[]>({
  id: 'times-as-dates',
  rules: ['calls/start-time-is-number', 'calls/end-time-in-seconds', 'calls/types-are-stable'],
  learn: (answers) => keysWith(answers, 'calls', times, isDate),
  text: (keys) => `send ${listed(keys)} as Unix seconds in UTC, a number, in place of the date`,
  repair: (answer) => repairFields(answer, 'calls', times, (value) => secondsOf(value) ?? value),
});

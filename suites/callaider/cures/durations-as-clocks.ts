import { cure } from '../../cure.js';
import { keysWith, repairFields } from './repair-rows.js';

const clock = /^(?:(\d{1,3}):)?(\d{1,3}):([0-5]\d)(?:\.\d+)?$/;
const iso = /^PT(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)(?:\.\d+)?S)?$/;

/** Seconds of `03:05`, `1:03:05` or `PT3M5S`; `undefined` for anything else. */
function secondsOf(value: unknown): number | undefined {
  const parts = typeof value === 'string' && value !== 'PT' ? (clock.exec(value) ?? iso.exec(value)) : null;
  if (parts === null) return undefined;
  const [hours = 0, minutes = 0, seconds = 0] = parts.slice(1).map((part) => Number(part ?? 0));
  return hours * 3600 + minutes * 60 + seconds;
}

/** The duration as a screen shows it. */
export const durationsAsClocks = cure<readonly string[]>({
  id: 'durations-as-clocks',
  rules: ['calls/duration-is-seconds', 'calls/types-are-stable'],
  learn: (answers) => keysWith(answers, 'calls', ['duration'], (value) => secondsOf(value) !== undefined),
  text: 'send duration in seconds as one number: hours × 3600 + minutes × 60 + seconds',
  repair: (answer) => repairFields(answer, 'calls', ['duration'], (value) => secondsOf(value) ?? value),
});

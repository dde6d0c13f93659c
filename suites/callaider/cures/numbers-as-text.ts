import { cure } from '../../cure.js';
import { keysWith, repairFields } from './repair-rows.js';
import { listed } from './words.js';

const numbers = ['startTime', 'endTime', 'duration'] as const;

const isNumeric = (value: unknown): value is string => typeof value === 'string' && /^\s*-?\d+(\.\d+)?\s*$/.test(value);

/** Database drivers give large or decimal numbers out as text. */
export const numbersAsText = cure<readonly string[]>({
  id: 'numbers-as-text',
  rules: [
    'calls/start-time-is-number',
    'calls/end-time-in-seconds',
    'calls/duration-is-seconds',
    'calls/types-are-stable',
  ],
  learn: (answers) => keysWith(answers, 'calls', numbers, isNumeric),
  text: (keys) => `convert ${listed(keys)} to a JSON number, without quotes`,
  repair: (answer) => repairFields(answer, 'calls', numbers, (value) => (isNumeric(value) ? Number(value) : value)),
});

import { cure } from '../../cure.js';
import { perSecond, unitOf } from '../calls/fields/time-unit.js';
import { keysWith, repairFields } from './repair-rows.js';
import { listed } from './words.js';

const times = ['startTime', 'endTime'] as const;

const isOtherUnit = (value: unknown): value is number => typeof value === 'number' && factorOf(value) > 1;

/** How many of its unit make a second; 1 for seconds and for what is no time of our days. */
function factorOf(value: number): number {
  const unit = unitOf(value);
  return unit === undefined ? 1 : perSecond(unit);
}

interface Facts {
  readonly keys: readonly string[];
  readonly factor: number;
}

/** `Date.now()` in JavaScript, `System.currentTimeMillis()` in Java. */
export const timesInOtherUnits = cure<Facts>({
  id: 'times-in-other-units',
  rules: ['calls/start-time-in-seconds', 'calls/end-time-in-seconds'],
  learn(answers) {
    let factor = 0;
    const keys = keysWith(answers, 'calls', times, (value) => {
      if (isOtherUnit(value)) factor = factorOf(value);
      return isOtherUnit(value);
    });
    return keys && { keys, factor };
  },
  text: ({ keys, factor }) => `divide ${listed(keys)} by ${factor.toLocaleString('en-US')} and drop the rest`,
  repair: (answer) =>
    repairFields(answer, 'calls', times, (value) => (isOtherUnit(value) ? Math.floor(value / factorOf(value)) : value)),
});

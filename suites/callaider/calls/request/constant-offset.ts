import type { Window } from '../../../observation.js';
import { isObject } from '../../answers.js';
import { startOf } from '../../observations/call-times.js';
import { lapse } from './words.js';

const HOUR = 3600;
/** Time zones lie whole, half and quarter hours apart, up to fourteen hours from UTC. */
const STEPS = [HOUR, HOUR / 2, HOUR / 4] as const;
const FURTHEST = 14 * HOUR;

interface Dated {
  readonly rows: readonly unknown[] | undefined;
  readonly window: Window;
}

/**
 * The time zone mistake that would explain calls outside their windows: `2 h earlier`, when every call of every answer
 * moved so far would lie inside; `1 h to 3 h earlier` when several offsets would do. `undefined` when none does, or too
 * few calls speak for it.
 */
export function constantOffset(answers: readonly Dated[]): string | undefined {
  // Taking any number of seconds between these two off puts every call inside.
  let [least, most, count] = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY, 0];
  for (const { rows = [], window } of answers) {
    for (const row of rows) {
      const start = isObject(row) ? startOf(row) : undefined;
      if (start === undefined) continue;
      least = Math.max(least, start - window.to);
      most = Math.min(most, start - window.from);
      count += 1;
    }
  }
  if (count < 3 || least > most) return undefined;
  if (least > 0) return spelt(least, Math.min(most, FURTHEST), 'earlier');
  return most < 0 ? spelt(-most, Math.min(-least, FURTHEST), 'later') : undefined;
}

function spelt(least: number, most: number, direction: 'earlier' | 'later'): string | undefined {
  for (const step of STEPS) {
    const [nearest, furthest] = [Math.ceil(least / step) * step, Math.floor(most / step) * step];
    if (nearest === furthest) return `${lapse(nearest)} ${direction}`;
    if (nearest < furthest) return `${lapse(nearest)} to ${lapse(furthest)} ${direction}`;
  }
  return undefined;
}

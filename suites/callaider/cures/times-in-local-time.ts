import { cure } from '../../cure.js';
import type { Answer } from '../../http.js';
import { isObject } from '../answers.js';
import { lapse } from '../calls/request/words.js';
import { startOf } from '../observations/call-times.js';
import { filterNames, filters, requestOf, windowOf } from './calls-asked.js';
import { listIn, repairFields } from './repair-rows.js';

const HOUR = 3600;
/** Time zones lie whole, half and quarter hours apart, up to fourteen hours from UTC. */
const STEPS = [HOUR, HOUR / 2, HOUR / 4] as const;
const FURTHEST = 14 * HOUR;

/** Seconds that each start must move for all to lie in their windows: how far is too little, and how far too much. */
function span(answers: readonly Answer[]): { readonly least: number; readonly most: number; readonly calls: number } {
  let [least, most, calls] = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY, 0];
  for (const answer of answers) {
    const request = requestOf(answer);
    const window = request && windowOf(request);
    if (request === undefined || window === undefined || window.to <= window.from) continue;
    if (answer.ask.intent !== 'valid' || filterNames.some((name) => filters(request, name))) continue;
    for (const row of listIn(answer, 'calls') ?? []) {
      const start = isObject(row) ? startOf(row) : undefined;
      if (start === undefined) continue;
      least = Math.max(least, window.from - start);
      most = Math.min(most, window.to - start);
      calls += 1;
    }
  }
  return { least, most, calls };
}

/** The one time zone by which all calls are off, in seconds; `undefined` when they are not, or several would do. */
export function offsetOf(answers: readonly Answer[]): number | undefined {
  const { least, most, calls } = span(answers);
  if (calls < 3 || (least <= 0 && most >= 0)) return undefined;
  for (const step of STEPS) {
    const [first, last] = [Math.ceil(least / step) * step, Math.floor(most / step) * step];
    if (first <= last) return first === last && Math.abs(first) <= FURTHEST ? first : undefined;
  }
  return undefined;
}

/** Local times are taken for UTC, or bounds for local times: either way the two are apart by a time zone. */
export const timesInLocalTime = cure<number>({
  id: 'times-in-local-time',
  rules: ['calls/only-in-window'],
  learn: offsetOf,
  text: (offset) =>
    `read the bounds of the request and write startTime in one time zone, UTC: they are ${lapse(offset)} apart`,
  repair: (answer, offset) =>
    repairFields(answer, 'calls', ['startTime', 'endTime'], (value) =>
      typeof value === 'number' ? value + offset : value,
    ),
});

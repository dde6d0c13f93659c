import type { DayStore } from './day-store.js';
import { type Filter, isTalk } from './filter.js';
import { perDay } from './per-day.js';

/** Index of the longest incoming or outgoing call, the first of several; `undefined` without any. */
export function longestCall(filter: Filter, store: DayStore): number | undefined {
  const days = perDay(filter, store, 'longest', ({ length, type, duration, index }, passes) => {
    let best = { duration: -1, index: -1 };
    for (let at = 0; at < length; at += 1) {
      const seconds = duration[at] ?? 0;
      if (seconds > best.duration && isTalk(type[at] ?? 0) && passes(at)) {
        best = { duration: seconds, index: index[at] ?? 0 };
      }
    }
    return best;
  });
  let found = { duration: -1, index: -1 };
  for (const { value } of days) if (value.duration > found.duration) found = value;
  return found.duration < 0 ? undefined : found.index;
}

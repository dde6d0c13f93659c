import type { DayColumns } from './day-columns.js';
import { isTalk } from './filter.js';
import type { Test } from './matching.js';

/** An employee's day: from the start of the first call to the end of the last. Seconds after the start of the day. */
export interface Presence {
  readonly employee: number;
  readonly from: number;
  readonly to: number;
  /** With an incoming or outgoing call among them. */
  readonly talked: boolean;
}

/** Of everyone with a call of that day which passes. */
export function presenceOn(columns: DayColumns, passes: Test): readonly Presence[] {
  const { employee, start, duration, type, length } = columns;
  const found = new Map<number, { employee: number; from: number; to: number; talked: boolean }>();
  for (let at = 0; at < length; at += 1) {
    if (!passes(at)) continue;
    const who = employee[at] ?? 0;
    const from = start[at] ?? 0;
    const to = from + (duration[at] ?? 0);
    const known = found.get(who);
    if (known === undefined) found.set(who, { employee: who, from, to, talked: isTalk(type[at] ?? 0) });
    else {
      if (to > known.to) known.to = to;
      known.talked ||= isTalk(type[at] ?? 0);
    }
  }
  return [...found.values()];
}

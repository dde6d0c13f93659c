import type { DayStore } from './day-store.js';

/** Further back nobody looks. */
const DAYS = 31;

/** When each of these employees last had a call that has arrived; Unix seconds. Those without one are left out. */
export function lastCalls(employees: ReadonlySet<number>, store: DayStore): ReadonlyMap<number, number> {
  const found = new Map<number, number>();
  const now = store.now();
  const today = store.zone.dayOf(now);
  for (let day = today; day > today - DAYS && found.size < employees.size; day -= 1) {
    const { length, from, start, synced, employee } = store.columns(day);
    for (let at = length - 1; at >= 0 && found.size < employees.size; at -= 1) {
      const who = employee[at] ?? -1;
      const startedAt = from + (start[at] ?? 0);
      if (employees.has(who) && !found.has(who) && startedAt + (synced[at] ?? 0) <= now) found.set(who, startedAt);
    }
  }
  return found;
}

import { isConnected } from '../calls/call-type.js';
import type { DayStore } from './day-store.js';
import type { Filter } from './filter.js';
import { type OfDay, perDay } from './per-day.js';
import { type Slots, slotsOf, type WorkingHours } from './slots.js';

/** Three numbers for each slot of a day, one after the other: calls, connected calls, seconds. */
export type DaySlots = Float64Array;

export const CALLS = 0;
export const CONNECTED_CALLS = 1;
export const SECONDS = 2;
export const SLOT_WIDTH = 3;

export interface SlotTotals {
  readonly slots: Slots;
  /** Every day that the window touches and that has begun, also those without a call. */
  readonly days: readonly OfDay<DaySlots>[];
}

/** What hourly-analytics and daywise-analytics are made of. */
export function slotTotals(filter: Filter, hours: WorkingHours, store: DayStore): SlotTotals {
  const slots = slotsOf(hours);
  const { zone } = store;
  const days = perDay(filter, store, `slots ${hours.from} ${hours.to}`, (columns, passes) => {
    const { from, length, start, type, duration } = columns;
    const values = new Float64Array(slots.labels.length * SLOT_WIDTH);
    // On two days of a year the clock is changed: seconds after midnight and time on the clock part.
    const isEven = zone.offsetAt(from) === zone.offsetAt(columns.to - 1);
    const offset = zone.offsetAt(from);
    for (let at = 0; at < length; at += 1) {
      if (!passes(at)) continue;
      const second = start[at] ?? 0;
      const shown = isEven ? second : second + zone.offsetAt(from + second) - offset;
      const place = slots.slotOf(shown) * SLOT_WIDTH;
      const kind = type[at] ?? 0;
      const seconds = duration[at] ?? 0;
      values[place] = (values[place] ?? 0) + 1;
      if (isConnected(kind, seconds)) values[place + CONNECTED_CALLS] = (values[place + CONNECTED_CALLS] ?? 0) + 1;
      values[place + SECONDS] = (values[place + SECONDS] ?? 0) + seconds;
    }
    return values;
  });
  return { slots, days: withoutLookback(filter, days, store) };
}

/** Calls that arrive in a window may have started on a day before it; such a day counts only if one of them did. */
function withoutLookback({ called, synced }: Filter, days: SlotTotals['days'], { zone }: DayStore): SlotTotals['days'] {
  if (called !== undefined || synced === undefined) return days;
  const first = zone.dayOf(synced.from);
  return days.filter(({ day, value }) => day >= first || threeTotals([value]).total_calls > 0);
}

export interface ThreeTotals {
  readonly total_calls: number;
  readonly total_connected_calls: number;
  readonly total_duration: number;
}

/** @param slot of one slot only */
export function threeTotals(days: readonly DaySlots[], slot?: number): ThreeTotals {
  const sum = [0, 0, 0];
  for (const values of days) {
    const [from, to] = slot === undefined ? [0, values.length] : [slot * SLOT_WIDTH, (slot + 1) * SLOT_WIDTH];
    for (let at = from; at < to; at += 1) sum[at % SLOT_WIDTH] = (sum[at % SLOT_WIDTH] ?? 0) + (values[at] ?? 0);
  }
  return { total_calls: sum[0] ?? 0, total_connected_calls: sum[1] ?? 0, total_duration: sum[2] ?? 0 };
}

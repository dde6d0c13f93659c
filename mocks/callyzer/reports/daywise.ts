import type { Daywise } from '../../../schemas/callyzer/time-slots.js';
import { dateOfDay, weekdayOf } from '../time/stamps.js';
import { dailyAverage, daysWithCalls, percentage } from './hourly.js';
import { CALLS, SLOT_WIDTH, type SlotTotals, threeTotals } from './slot-totals.js';

export interface DaywiseWords {
  /** Whether averages of a slot have the names of the documentation's example, of its table, or both. */
  readonly slotAverages: 'example' | 'table' | 'both';
  readonly percentages: boolean;
}

/** call-log/daywise-analytics: the days of each slot, and how many of them had no call in it. */
export function daywiseOf({ slots, days }: SlotTotals, words: DaywiseWords): Daywise {
  const all = days.map(({ value }) => value);
  const totals = threeTotals(all);
  const workedDays = daysWithCalls(all);
  const callsIn = (values: Float64Array, slot: number): number => values[slot * SLOT_WIDTH + CALLS] ?? 0;
  const isFull = (values: Float64Array): boolean => slots.labels.every((_, slot) => callsIn(values, slot) > 0);
  return {
    ...totals,
    total_days_with_no_calls_in_time_slot: all.filter((values) => !isFull(values)).length,
    daily_average: dailyAverage(totals, workedDays),
    time_slots: slots.labels.map((label, slot) => ({
      slot: label,
      days_with_no_calls_in_time_slot: all.filter((values) => callsIn(values, slot) === 0).length,
      daily_average: slotAverage(dailyAverage(threeTotals(all, slot), workedDays), words.slotAverages),
      day_wise: days.map(({ day, value }) => {
        const own = threeTotals([value], slot);
        return {
          date: dateOfDay(day),
          day: weekdayOf(day),
          ...own,
          ...(words.percentages
            ? {
                total_call_perc: Math.round(percentage(own.total_calls, totals.total_calls)),
                total_connected_calls_perc: Math.round(
                  percentage(own.total_connected_calls, totals.total_connected_calls),
                ),
                total_duration_perc: Math.round(percentage(own.total_duration, totals.total_duration)),
              }
            : {}),
        };
      }),
    })),
  };
}

type Average = ReturnType<typeof dailyAverage>;

function slotAverage(
  average: Average,
  names: DaywiseWords['slotAverages'],
): Daywise['time_slots'][number]['daily_average'] {
  const { avg_calls: calls, avg_connected_calls: connected_calls, avg_duration: duration } = average;
  return {
    ...(names === 'table' ? {} : { calls, connected_calls, duration }),
    ...(names === 'example' ? {} : average),
  };
}

import type { Hourly } from '../../../schemas/callyzer/time-slots.js';
import { type SlotTotals, type ThreeTotals, threeTotals } from './slot-totals.js';
import { average } from './summary.js';

/** call-log/hourly-analytics. */
export function hourlyOf({ slots, days }: SlotTotals): Hourly {
  const all = days.map(({ value }) => value);
  const totals = threeTotals(all);
  return {
    ...totals,
    daily_average: dailyAverage(totals, daysWithCalls(all)),
    time_slots: slots.labels.map((label, slot) => {
      const own = threeTotals(all, slot);
      return {
        slot: label,
        ...own,
        total_call_perc: percentage(own.total_calls, totals.total_calls),
        total_connected_calls_perc: percentage(own.total_connected_calls, totals.total_connected_calls),
        total_duration_perc: percentage(own.total_duration, totals.total_duration),
      };
    }),
  };
}

export function daysWithCalls(days: readonly Float64Array[]): number {
  return days.filter((values) => threeTotals([values]).total_calls > 0).length;
}

/** Of the days with at least one call. */
export function dailyAverage(totals: ThreeTotals, days: number): Hourly['daily_average'] {
  return {
    avg_calls: average(totals.total_calls, days),
    avg_connected_calls: average(totals.total_connected_calls, days),
    avg_duration: average(totals.total_duration, days),
  };
}

/** Of the total, with two decimals. */
export function percentage(part: number, total: number): number {
  return total === 0 ? 0 : Math.round((part / total) * 10_000) / 100;
}

import type { FromSchema } from '../from-schema.js';
import { list, object, objectWith } from '../shapes.js';
import { answer } from './envelope.js';
import { count, date, percentage, seconds } from './shapes.js';

const slot = {
  type: 'string',
  pattern: '^(Before|After) \\d\\d:\\d\\d [AP]M$|^\\d\\d:\\d\\d [AP]M - \\d\\d:\\d\\d [AP]M$',
  description: '`Before 10:00 AM`, `10:00 AM - 10:59 AM`, `After 07:00 PM`',
} as const;

const totals = { total_calls: count, total_connected_calls: count, total_duration: seconds } as const;

export const dailyAverageSchema = object({ avg_calls: count, avg_connected_calls: count, avg_duration: seconds });

const perc = {
  total_call_perc: percentage,
  total_connected_calls_perc: percentage,
  total_duration_perc: percentage,
} as const;

export const hourlySchema = object({
  ...totals,
  daily_average: dailyAverageSchema,
  time_slots: list(object({ slot, ...totals, ...perc })),
});
export type Hourly = FromSchema<typeof hourlySchema>;
export const hourlyAnswerSchema = answer(hourlySchema);

/** In slots the example and the table name the averages differently. */
const slotAverageSchema = objectWith(
  {},
  {
    calls: count,
    connected_calls: count,
    duration: seconds,
    avg_calls: count,
    avg_connected_calls: count,
    avg_duration: seconds,
  },
);

const weekday = {
  enum: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
} as const;

export const daywiseSchema = object({
  ...totals,
  total_days_with_no_calls_in_time_slot: count,
  daily_average: dailyAverageSchema,
  time_slots: list(
    object({
      slot,
      days_with_no_calls_in_time_slot: count,
      daily_average: slotAverageSchema,
      day_wise: list(
        objectWith(
          { date, day: weekday, ...totals },
          { total_call_perc: count, total_connected_calls_perc: count, total_duration_perc: count },
        ),
      ),
    }),
  ),
});
export type Daywise = FromSchema<typeof daywiseSchema>;
export const daywiseAnswerSchema = answer(daywiseSchema);

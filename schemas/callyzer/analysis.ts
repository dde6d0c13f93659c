import type { FromSchema } from '../from-schema.js';
import { nullable, object } from '../shapes.js';
import { clientLogSchema } from './call-log.js';
import { employeeBlock } from './employee.js';
import { answer } from './envelope.js';
import { count, seconds } from './shapes.js';

export const averageDurationSchema = object({
  total_duration: seconds,
  per_call: seconds,
  total_calls: { ...count, description: 'incoming and outgoing' },
  per_day: seconds,
  total_days: { ...count, description: 'days with an incoming or outgoing call' },
  per_incoming_call: seconds,
  total_incoming_calls: count,
  per_outgoing_call: seconds,
  total_outgoing_calls: count,
});

/** The best are null when there is no such call. */
export const analysisSchema = object({
  average_duration: averageDurationSchema,
  top_dialer: nullable(object({ ...employeeBlock, total_outgoing_calls: count })),
  top_answered: nullable(object({ ...employeeBlock, total_incoming_calls: count })),
  top_caller: nullable(object({ ...employeeBlock, total_calls: count })),
  highest_total_duration: nullable(
    object({
      ...employeeBlock,
      total_duration: seconds,
      total_calls: count,
      total_incoming_duration: seconds,
      total_outgoing_duration: seconds,
    }),
  ),
  longest_duration: nullable(object({ ...employeeBlock, call_log: clientLogSchema })),
});

export type Analysis = FromSchema<typeof analysisSchema>;

export const analysisAnswerSchema = answer(analysisSchema);

import type { FromSchema } from '../from-schema.js';
import { list, object } from '../shapes.js';
import { clientBlock, clientLogSchema, employeeLogSchema } from './call-log.js';
import { employeeBlock } from './employee.js';
import { answer, pagedAnswer, pagedObjectAnswer } from './envelope.js';
import { count, hoursMinutesSeconds, seconds } from './shapes.js';

const callTotals = {
  total_incoming_calls: count,
  total_incoming_duration: seconds,
  total_outgoing_calls: count,
  total_outgoing_duration: seconds,
  total_missed_calls: count,
  total_rejected_calls: count,
  total_calls: { ...count, description: 'of all four types' },
  total_duration: { ...seconds, description: 'seconds of incoming and outgoing calls' },
  total_connected_calls: { ...count, description: 'incoming and outgoing, longer than 2 seconds' },
  total_never_attended_calls: { ...count, description: 'missed, and nobody has talked with the client since' },
  total_not_pickup_by_clients_calls: { ...count, description: 'outgoing, to a client with whom nobody talked' },
} as const;

export const summarySchema = object({
  ...callTotals,
  total_unique_clients: count,
  total_working_hours: hoursMinutesSeconds,
});
export type Summary = FromSchema<typeof summarySchema>;
export const summaryAnswerSchema = answer(summarySchema);

export const employeeTotalsSchema = object({
  ...employeeBlock,
  ...callTotals,
  total_incoming_connected_calls: count,
  total_outgoing_connected_calls: count,
  total_unique_clients: count,
  total_working_hours: hoursMinutesSeconds,
  last_call_log: clientLogSchema,
  avg_duration_per_call: hoursMinutesSeconds,
  avg_incoming_duration: hoursMinutesSeconds,
  avg_outgoing_duration: hoursMinutesSeconds,
});
export type EmployeeTotals = FromSchema<typeof employeeTotalsSchema>;

/** As documented: a list inside the result. */
export const employeeSummaryAnswerSchema = pagedObjectAnswer(object({ employees: list(employeeTotalsSchema) }));
/** As seen on the wire: the result is the list. */
export const employeeSummaryListAnswerSchema = pagedAnswer(employeeTotalsSchema);
/** As documented, and without the place of the page. */
export const employeeSummaryBareAnswerSchema = answer(object({ employees: list(employeeTotalsSchema) }));

export const uniqueClientSchema = object({ ...clientBlock, ...callTotals, last_call_log: employeeLogSchema });
export type UniqueClient = FromSchema<typeof uniqueClientSchema>;
export const uniqueClientsAnswerSchema = pagedAnswer(uniqueClientSchema);

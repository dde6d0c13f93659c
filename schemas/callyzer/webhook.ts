import type { FromSchema } from '../from-schema.js';
import { list, objectWith } from '../shapes.js';
import { callTypes, clientBlock, recordingUrl } from './call-log.js';
import { employeeBlock } from './employee.js';
import { date, dateOrBlank, opaqueId, stampWithoutZone, text, time, timeOrBlank } from './shapes.js';

const { emp_code, ...always } = employeeBlock;

/** Not quite a row of the history: the duration is text, stamps have no zone, and no lead is named. */
export const pushedLogSchema = objectWith(
  {
    id: opaqueId,
    ...clientBlock,
    duration: { type: 'string', pattern: '^\\d+$' } as const,
    call_type: { enum: callTypes } as const,
    call_date: date,
    call_time: time,
    note: text,
    call_recording_url: recordingUrl,
    crm_status: text,
    reminder_date: dateOrBlank,
    reminder_time: timeOrBlank,
    synced_at: stampWithoutZone,
    modified_at: stampWithoutZone,
  },
  { call_method: { enum: ['PhoneCall', 'WhatsAppCall'] } as const, call_mode: { enum: ['Voice', 'Video'] } as const },
);

/** The body of a push is a list of these; the code is left out for an employee who has none. */
export const pushedEmployeeSchema = objectWith({ ...always, call_logs: list(pushedLogSchema) }, { emp_code });

export const pushSchema = list(pushedEmployeeSchema);

export type PushedLog = FromSchema<typeof pushedLogSchema>;
export type PushedEmployee = FromSchema<typeof pushedEmployeeSchema>;

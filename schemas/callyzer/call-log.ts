import type { FromSchema } from '../from-schema.js';
import { list, nullable, object, objectWith } from '../shapes.js';
import { employeeBlock } from './employee.js';
import { answer, pagedAnswer } from './envelope.js';
import {
  countryCode,
  date,
  dateOrBlank,
  opaqueId,
  phoneNumber,
  seconds,
  stamp,
  text,
  time,
  timeOrBlank,
} from './shapes.js';

export const callTypes = ['Incoming', 'Outgoing', 'Missed', 'Rejected'] as const;
export type CallType = (typeof callTypes)[number];

const callType = { enum: callTypes } as const;

export const clientBlock = {
  client_name: text,
  client_country_code: countryCode,
  client_number: phoneNumber,
} as const;

/** Blank until the recording has arrived, and when there is none. */
export const recordingUrl = nullable({ type: 'string', pattern: '^(https?://\\S+)?$' } as const);

/** What a call log says of the call itself, wherever it stands. */
export const logCore = {
  duration: seconds,
  call_type: callType,
  call_date: date,
  call_time: time,
  note: text,
  call_recording_url: recordingUrl,
  synced_at: stamp,
  modified_at: stamp,
} as const;

export const logCoreSchema = object({ id: opaqueId, ...logCore });
export const clientLogSchema = object({ id: opaqueId, ...clientBlock, ...logCore });
export const employeeLogSchema = object({ id: opaqueId, ...employeeBlock, ...logCore });

const { synced_at, modified_at, ...told } = logCore;

/** Only in version 2.2. */
const callMethod = {
  call_method: { enum: ['PhoneCall', 'WhatsAppCall'] },
  call_mode: { enum: ['Voice', 'Video'] },
} as const;

/** A row of the history. */
export const callLogSchema = objectWith(
  {
    id: opaqueId,
    ...employeeBlock,
    ...clientBlock,
    ...told,
    crm_status: text,
    reminder_date: dateOrBlank,
    reminder_time: timeOrBlank,
    synced_at,
    modified_at,
    lead_id: { type: 'string', pattern: '^([\\w-]{22})?$', description: 'blank unless the call was with a lead' },
  },
  callMethod,
);

export type LogCore = FromSchema<typeof logCoreSchema>;
export type ClientLog = FromSchema<typeof clientLogSchema>;
export type EmployeeLog = FromSchema<typeof employeeLogSchema>;
export type CallLog = FromSchema<typeof callLogSchema>;

export const historyAnswerSchema = pagedAnswer(callLogSchema);
export const callLogsAnswerSchema = answer(list(callLogSchema));

/** never-attended and not-pickup-by-client: one item for each employee and client. */
export const callsBetweenSchema = object({ ...employeeBlock, ...clientBlock, call_logs: list(logCoreSchema) });
export type CallsBetween = FromSchema<typeof callsBetweenSchema>;
export const callsBetweenAnswerSchema = pagedAnswer(callsBetweenSchema);

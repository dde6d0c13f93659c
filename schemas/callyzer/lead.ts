import type { FromSchema } from '../from-schema.js';
import { list, nullable, object, objectWith } from '../shapes.js';
import { callTypes, recordingUrl } from './call-log.js';
import { employeeBlock } from './employee.js';
import { answer, pagedAnswer } from './envelope.js';
import { contactNumber, count, date, dateOrBlank, opaqueId, stamp, text, time, timeOrBlank } from './shapes.js';

export const leadDetailsSchema = object({
  first_name: text,
  last_name: text,
  email: text,
  company_name: text,
  address1: text,
  address2: text,
  city: text,
  state: text,
  country: text,
  zip: text,
  source: text,
  description: text,
  price: { anyOf: [{ type: 'number' }, { const: '' }] } as const,
  contact_numbers: list(contactNumber),
});

export const leadSchema = object({
  id: opaqueId,
  details: leadDetailsSchema,
  status: object({ lead_status: text, reminder_date: dateOrBlank, reminder_time: timeOrBlank }),
  assigned_to: object({
    all_employees: { anyOf: [{ type: 'boolean' }, { enum: ['true', 'false'] }] } as const,
    employee: list({ type: 'string', description: 'Name (+91-0000000001)' } as const),
  }),
  last_call_log: nullable(
    object({
      id: opaqueId,
      ...employeeBlock,
      duration: { anyOf: [count, { type: 'string', pattern: '^\\d+$' }] } as const,
      call_type: { enum: callTypes } as const,
      call_date: date,
      call_time: time,
      note: text,
      call_recording_url: recordingUrl,
      synced_at: stamp,
      modified_at: stamp,
    }),
  ),
  lead_tags: list(text),
  no_of_attempts: count,
  created_at: stamp,
  modified_at: stamp,
});

export type LeadDetails = FromSchema<typeof leadDetailsSchema>;
export type Lead = FromSchema<typeof leadSchema>;

export const leadsAnswerSchema = pagedAnswer(leadSchema);
export const leadSavedAnswerSchema = answer(objectWith({}, { id: opaqueId }));

export const bulkResultSchema = object({
  savedLeads: list(object({ id: opaqueId, contact_numbers: list(text) })),
  errors: list(object({ name: text, contact_numbers: list(text), errorMessage: text })),
});
export type BulkResult = FromSchema<typeof bulkResultSchema>;
/** The documented example has no message. */
export const bulkAnswerSchema = objectWith({ result: bulkResultSchema }, { message: text });

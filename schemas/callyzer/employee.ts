import type { FromSchema } from '../from-schema.js';
import { list, nullable, object } from '../shapes.js';
import { pagedAnswer } from './envelope.js';
import { count, countryCode, flag, phoneNumber, stamp, stampWithoutZone, text } from './shapes.js';

/** Stands at the head of everything that is told by employee. */
export const employeeBlock = {
  emp_name: text,
  emp_code: nullable(text),
  emp_country_code: countryCode,
  emp_number: phoneNumber,
  emp_tags: list(text),
} as const;

export const employeeBlockSchema = object(employeeBlock);
export type EmployeeBlock = FromSchema<typeof employeeBlockSchema>;

export const employeeSchema = object({
  ...employeeBlock,
  app_version: text,
  registered_at: stamp,
  modified_at: stamp,
  last_call_at: nullable({ anyOf: [stamp, stampWithoutZone] } as const),
  last_sync_req_at: nullable(stamp),
  is_lead_active: flag,
  is_call_recording_active: flag,
  device_details: object({
    device_model: text,
    version_code: count,
    board: text,
    android_version: text,
    sdk_version: count,
    unique_sim_id: nullable(text),
  }),
  device_preference: object({
    is_app_uninstalled: flag,
    battery_percentage: nullable({ type: 'integer', minimum: 0, maximum: 100 } as const),
  }),
  app_settings: object({
    default_home_screen: nullable(text),
    note_dialog: text,
    call_recording_location: text,
    is_log_active: flag,
  }),
});

export type Employee = FromSchema<typeof employeeSchema>;

export const employeesAnswerSchema = pagedAnswer(employeeSchema);

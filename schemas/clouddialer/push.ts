import type { FromSchema } from '../from-schema.js';
import { nullable, objectWith } from '../shapes.js';
import { outcomes } from './call-status.js';
import { callId, moment, recordingUrl, seconds, tenDigits, text } from './shapes.js';

const always = {
  call_id: callId,
  uuid: { ...text, description: 'the same on every retry' },
  status: { enum: outcomes } as const,
  duration: seconds,
  customer_number: tenDigits,
  start_time: moment,
  end_time: moment,
} as const;

/** Null, or absent if a switch says so, where there is none. */
const recording = { recording_url: nullable(recordingUrl) } as const;

const softphone = {
  crm_username: text,
  call_type: { enum: ['browser', 'phone'] },
  disposition: { const: 'CRM_CALL' },
} as const;

const phone = { agent_number: tenDigits, direction: { const: 'outbound' } } as const;

/** As the reference shows it: the agent sat at a browser. */
export const softphonePushSchema = objectWith({ ...always, ...softphone }, recording);

/** As the OpenAPI document shows it: the agent has a telephone. */
export const phonePushSchema = objectWith({ ...always, ...phone }, recording);

/** Every field that either shows; that of the other kind of agent is null. */
export const unionPushSchema = objectWith(
  {
    ...always,
    ...softphone,
    ...phone,
    crm_username: nullable(text),
    agent_number: nullable(tenDigits),
  },
  recording,
);

export const pushSchema = { anyOf: [softphonePushSchema, phonePushSchema, unionPushSchema] } as const;

export type Push = FromSchema<typeof pushSchema>;

import type { FromSchema } from '../from-schema.js';
import { list, nullable, object } from '../shapes.js';
import { callId, moment, recordingUrl, seconds, success, text } from './shapes.js';

export const outcomes = ['ANSWER', 'NO_ANSWER', 'BUSY', 'FAILED', 'CANCELED'] as const;
export const callStatuses = ['INITIATED', ...outcomes] as const;
export const legStatuses = ['DIALING', 'JOINED', 'LEFT', 'FAILED'] as const;
export const legRoles = ['agent', 'destination', 'participant'] as const;

export type Outcome = (typeof outcomes)[number];
export type CallState = (typeof callStatuses)[number];
export type LegState = (typeof legStatuses)[number];
export type LegRole = (typeof legRoles)[number];

export const legSchema = object({
  role: { enum: legRoles } as const,
  number: { ...text, description: 'of an agent at a softphone: the crm_username' },
  status: { enum: legStatuses } as const,
});

/** `ANSWER` is told of a call that goes on as well as of one that is over: only `end_time` tells them apart. */
export const callStatusSchema = object({
  status: success,
  call_id: callId,
  uuid: text,
  call_status: { enum: callStatuses } as const,
  duration: { ...seconds, description: 'seconds so far, or in all' },
  recording_url: nullable(recordingUrl),
  start_time: moment,
  end_time: nullable(moment),
  legs: list(legSchema),
});

export type LegStatus = FromSchema<typeof legSchema>;
export type CallStatus = FromSchema<typeof callStatusSchema>;

import type { FromSchema } from '../from-schema.js';
import { object, objectWith } from '../shapes.js';
import { callId, flag, success, text } from './shapes.js';

const dialled = {
  type: 'string',
  pattern: '^(\\+91)?\\d{10}$',
  description: '10 digits, or +91 and 10 digits',
} as const;

/** Exactly one of `crm_username` and `agent_number`. */
export const initiateSchema = objectWith(
  {
    from_number: { ...text, description: 'one of the numbers assigned to the account' },
    to_number: dialled,
    uuid: { ...text, description: "the caller's own id of the call, told again in the status and the result" },
  },
  {
    crm_username: { ...text, description: "the agent's id: rings the browser softphone" },
    agent_number: { ...dialled, description: "the agent's telephone" },
    recording: { ...flag, default: true },
    max_ring_time: { type: 'integer', minimum: 1, default: 30, description: 'seconds that each side rings at most' },
  },
);

export const initiatedSchema = object({
  status: success,
  call_id: callId,
  message: { const: 'Call initiated' } as const,
});

export const participantSchema = objectWith(
  { number: dialled },
  { max_ring_time: { type: 'integer', minimum: 1, default: 30 } },
);

export const legQueuedSchema = object({
  status: success,
  message: { const: 'Leg queued' } as const,
  leg_id: { type: 'integer', minimum: 3 } as const,
});

export const healthSchema = object({ status: success });

export type Initiated = FromSchema<typeof initiatedSchema>;
export type LegQueued = FromSchema<typeof legQueuedSchema>;

import type { FromSchema } from '../from-schema.js';
import { nullable, object } from '../shapes.js';
import { country, e164, flag, id, isoMillis, text, url } from './shapes.js';

/** The occasions on which a number plays something. */
export const messageNames = [
  'welcome',
  'waiting',
  'ivr',
  'voicemail',
  'closed',
  'callback_later',
  'unanswered_call',
  'after_hours',
  'ringing_tone',
] as const;

const sound = nullable(url);

export const messagesSchema = object({
  welcome: sound,
  waiting: sound,
  ivr: sound,
  voicemail: sound,
  closed: sound,
  callback_later: sound,
  unanswered_call: sound,
  after_hours: sound,
  ringing_tone: sound,
});

/** As listed. `open` and `is_ivr` are stale on numbers that a flow editor runs. Key order as measured. */
export const numberSchema = object({
  id,
  direct_link: url,
  name: text,
  digits: { ...text, description: 'pretty: +33 1 76 11 11 11' },
  country,
  time_zone: text,
  open: flag,
  availability_status: { enum: ['open', 'custom', 'closed'] } as const,
  is_ivr: flag,
  live_recording_activated: flag,
  priority: nullable({ enum: [0, 1] } as const),
  messages: messagesSchema,
  created_at: isoMillis,
});

/** Inside a call, and in the numbers of a user of v2. */
export const numberInCallSchema = object({ ...numberSchema.properties, flow_editor_enabled: flag });

/** In webhooks, which know the digits in E.164 as well. */
export const numberInEventSchema = object({ ...numberInCallSchema.properties, e164_digits: e164 });

/** PUT /numbers/:id. Unknown keys are ignored. */
export const numberRequestSchema = {
  type: 'object',
  properties: {
    name: text,
    priority: { enum: [0, 1] },
    open: flag,
    availability_status: { enum: ['open', 'custom', 'closed'] },
    messages: { type: 'object', additionalProperties: nullable(text) },
  },
} as const;

export const registrationStatusSchema = object({ registration_status: text });

export type MessageName = (typeof messageNames)[number];
export type Messages = FromSchema<typeof messagesSchema>;
export type AircallNumber = FromSchema<typeof numberSchema>;
export type NumberInCall = FromSchema<typeof numberInCallSchema>;
export type NumberInEvent = FromSchema<typeof numberInEventSchema>;

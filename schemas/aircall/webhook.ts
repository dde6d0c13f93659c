import type { FromSchema } from '../from-schema.js';
import { list, object } from '../shapes.js';
import { eventNames, resources } from './event-names.js';
import { flag, id, isoMillis, text, unixSeconds, url, uuid } from './shapes.js';

/** `custom_name` is taken and not given back. `id` is deprecated: `webhook_id` names it. Key order as measured. */
export const webhookSchema = object({
  id,
  webhook_id: uuid,
  direct_link: { ...url, description: 'ends with the UUID' },
  url,
  active: flag,
  events: list({ enum: eventNames }),
  token: { ...text, description: 'sent with each event: its only proof of origin' },
  created_at: isoMillis,
});

/** What is posted to a webhook's URL. */
export const envelopeSchema = object({
  resource: { enum: resources },
  event: { enum: eventNames },
  timestamp: unixSeconds,
  token: text,
  data: { type: 'object' } as const,
});

export const webhookRequestSchema = {
  type: 'object',
  properties: { custom_name: text, url: text, events: list(text), active: flag },
} as const;

export type Webhook = FromSchema<typeof webhookSchema>;
export type Envelope = FromSchema<typeof envelopeSchema>;

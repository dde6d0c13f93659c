import type { FromSchema } from '../from-schema.js';
import { list, nullable, object } from '../shapes.js';
import { count, isoMillis, text, url } from './shapes.js';

/** A text message. The answer of a send is this, bare. */
export const messageSchema = object({
  id: text,
  status: { enum: ['pending', 'sent', 'delivered'] } as const,
  direct_link: url,
  direction: { enum: ['outbound', 'inbound'] } as const,
  created_at: isoMillis,
  sent_at: nullable(isoMillis),
  updated_at: isoMillis,
  raw_digits: text,
  body: text,
  media_url: list(url),
  channel: nullable(text),
});

export const groupMessageSchema = object({ ...messageSchema.properties, participants: list(text) });

export const messageConfigurationSchema = object({ callbackUrl: text, type: text, token: text });

/** WhatsApp templates are paged by cursor and have no `meta`. */
export const templatesSchema = object({
  templates: { type: 'array', items: { type: 'object' } } as const,
  pageInfo: object({ currentToken: nullable(text), nextToken: nullable(text), totalCount: count }),
});

export const messageRequestSchema = {
  type: 'object',
  required: ['to', 'body'],
  properties: { to: text, body: text, media_url: list(text), user_id: { type: 'integer' } },
} as const;

export type Message = FromSchema<typeof messageSchema>;
export type GroupMessage = FromSchema<typeof groupMessageSchema>;

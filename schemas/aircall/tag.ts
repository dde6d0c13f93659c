import type { FromSchema } from '../from-schema.js';
import { nullable, object, objectWith } from '../shapes.js';
import { hexColor, id, text, unixSeconds } from './shapes.js';
import { userInCallSchema } from './user.js';

/** No `direct_link`, unlike the documentation's sample. */
export const tagSchema = object({ id, name: text, color: hexColor, description: nullable(text) });

/** On a call; webhooks say in `tagged_at` when it was put there. */
export const tagInCallSchema = objectWith(
  { id, name: text, created_at: unixSeconds, tagged_by: nullable(userInCallSchema) },
  { tagged_at: unixSeconds },
);

export const tagRequestSchema = {
  type: 'object',
  properties: { name: text, color: hexColor, description: nullable(text) },
} as const;

export type Tag = FromSchema<typeof tagSchema>;
export type TagInCall = FromSchema<typeof tagInCallSchema>;

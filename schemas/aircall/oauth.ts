import type { FromSchema } from '../from-schema.js';
import { object } from '../shapes.js';
import { text, unixSeconds } from './shapes.js';

/** No refresh token: an access token does not expire. */
export const accessTokenSchema = object({
  access_token: text,
  token_type: { const: 'Bearer' } as const,
  created_at: unixSeconds,
});

export const tokenRequestSchema = {
  type: 'object',
  required: ['code', 'redirect_uri', 'client_id', 'client_secret', 'grant_type'],
  properties: { code: text, redirect_uri: text, client_id: text, client_secret: text, grant_type: text },
} as const;

export type AccessToken = FromSchema<typeof accessTokenSchema>;

import type { FromSchema } from '../from-schema.js';
import { list, object } from '../shapes.js';
import { id, isoMillis, text, url } from './shapes.js';
import { userInTeamSchema } from './user.js';

const own = { id, name: text, direct_link: url, created_at: isoMillis } as const;

export const teamSchema = object({ ...own, users: list(userInTeamSchema) });

/** A team on which a call rang. */
export const teamInCallSchema = object(own);

export const teamRequestSchema = {
  type: 'object',
  required: ['name'],
  properties: { name: { type: 'string', minLength: 1, maxLength: 64 } },
} as const;

export type Team = FromSchema<typeof teamSchema>;
export type TeamInCall = FromSchema<typeof teamInCallSchema>;

import type { FromSchema } from '../from-schema.js';
import { nullable, object } from '../shapes.js';
import { id, text, unixSeconds } from './shapes.js';
import { userInCommentSchema } from './user.js';

export const commentSchema = object({
  id,
  content: text,
  posted_at: unixSeconds,
  posted_by: { ...nullable(userInCommentSchema), description: 'null when it came by the API' },
});

export type Comment = FromSchema<typeof commentSchema>;

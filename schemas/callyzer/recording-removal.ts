import type { FromSchema } from '../from-schema.js';
import { list, object } from '../shapes.js';
import { answer } from './envelope.js';
import { text } from './shapes.js';

export const removalMessages = {
  done: 'Successfully deleted',
  noRecording: "Call recording doesn't exist",
  badId: 'Invalid unique id',
  storage: "Couldn't delete from cloud storage",
  technical: 'There is some technical error, please try again later',
} as const;

/** 200 also when every item failed; the message beside the result is blank. */
export const removalSchema = object({
  id: text,
  message: {
    type: 'string',
    pattern: `^(${Object.values(removalMessages).join('|').replaceAll("'", "['\u2019]")})$`,
  } as const,
  status: { enum: ['Success', 'Failed'] } as const,
});

export type Removal = FromSchema<typeof removalSchema>;
export const removalsAnswerSchema = answer(list(removalSchema));

import type { FromSchema } from '../from-schema.js';
import { object } from '../shapes.js';
import { text } from './shapes.js';

/** Every status of 400 and more. Not documented: shaped like the envelope of a success. */
export const refusalSchema = object({ status: { const: 'error' } as const, message: text });

export type Refusal = FromSchema<typeof refusalSchema>;

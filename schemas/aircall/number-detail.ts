import type { FromSchema } from '../from-schema.js';
import { list, object } from '../shapes.js';
import { numberInEventSchema, numberSchema } from './number.js';
import { userV1Schema } from './user.js';

/** GET /numbers/:id knows who picks up. */
export const numberDetailSchema = object({ ...numberSchema.properties, users: list(userV1Schema) });

/** `data` of number.* events. */
export const numberEventDataSchema = object({ ...numberInEventSchema.properties, users: list(userV1Schema) });

export type NumberDetail = FromSchema<typeof numberDetailSchema>;
export type NumberEventData = FromSchema<typeof numberEventDataSchema>;

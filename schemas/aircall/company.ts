import type { FromSchema } from '../from-schema.js';
import { object } from '../shapes.js';
import { count, text } from './shapes.js';

export const companySchema = object({ name: text, users_count: count, numbers_count: count });

export const pingSchema = object({ ping: { const: 'pong' } as const });

export type Company = FromSchema<typeof companySchema>;

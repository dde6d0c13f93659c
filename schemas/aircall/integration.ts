import type { FromSchema } from '../from-schema.js';
import { list, nullable, object } from '../shapes.js';
import { count, flag, id, text, url } from './shapes.js';
import { userInCallSchema } from './user.js';

/** The OAuth app that asks, as installed in the company. */
export const integrationSchema = object({
  name: text,
  custom_name: nullable(text),
  logo: nullable(url),
  company_id: id,
  status: { enum: ['enabled', 'disabled'] } as const,
  active: flag,
  number_ids: list(id),
  numbers_count: count,
  user: userInCallSchema,
});

export type Integration = FromSchema<typeof integrationSchema>;

import type { FromSchema } from '../from-schema.js';
import { nullable, object } from '../shapes.js';
import { count, url } from './shapes.js';

const counts = {
  count: { ...count, description: 'items on this page' },
  total: { ...count, description: 'items that match, on all pages; may exceed 10,000' },
  current_page: { type: 'integer', minimum: 1, description: 'as asked for' },
  per_page: { ...count, description: 'after clamping to 50; of contacts the number as asked for' },
} as const;

/** Beside every list but that of webhooks. */
export const metaSchema = object({
  ...counts,
  next_page_link: { ...nullable(url), description: 'null on the last page, on an empty one and past the end' },
  previous_page_link: { ...nullable(url), description: 'null on page 1 alone' },
});

/** Webhooks have no links. */
export const linklessMetaSchema = object(counts);

export type Meta = FromSchema<typeof metaSchema>;
export type LinklessMeta = FromSchema<typeof linklessMetaSchema>;

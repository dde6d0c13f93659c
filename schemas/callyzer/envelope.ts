import type { FromSchema } from '../from-schema.js';
import { type List, list, object } from '../shapes.js';
import { text } from './shapes.js';

/** What every answer of the API comes in. */
export function answer<const S extends object>(result: S) {
  return object({ result, message: text });
}

const page = {
  total_records: { type: 'integer', minimum: 0, description: 'matches on all pages' },
  page_no: { type: 'integer', minimum: 1 },
  page_size: { type: 'integer', minimum: 1 },
} as const;

/** Lists that come in pages say where they are beside the result, not in it. */
export function pagedAnswer<const S extends object>(item: S) {
  return object({ result: list(item) as List<S>, message: text, ...page });
}

/** @see answer, with the place of the page beside it */
export function pagedObjectAnswer<const S extends object>(result: S) {
  return object({ result, message: text, ...page });
}

/** 400, 401, 403 and 429. */
export const refusalSchema = object({ result: { type: 'null' } as const, message: text });

export type Refusal = FromSchema<typeof refusalSchema>;

import type { Reply } from '../../kit/http/reply.js';
import { notFound } from '../errors.js';
import type { AircallAsk } from '../requests.js';
import { type TagRow, tagTable } from '../rows/tag.js';

export interface FoundTag {
  readonly row: TagRow;
}

/** The tag of the path, or a refusal. */
export function findTag({ tenant, param }: AircallAsk): FoundTag | Reply {
  const row = tagTable(tenant).get(param('id'));
  return row === undefined ? notFound() : { row };
}

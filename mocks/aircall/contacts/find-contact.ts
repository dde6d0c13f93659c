import type { Reply } from '../../kit/http/reply.js';
import { notFound } from '../errors.js';
import type { AircallAsk } from '../requests.js';
import { type ContactRow, contactTable } from '../rows/contact.js';

export interface FoundContact {
  readonly row: ContactRow;
}

/** The contact of the path, or a refusal. */
export function findContact({ tenant, param }: AircallAsk): FoundContact | Reply {
  const row = contactTable(tenant).get(param('id'));
  return row === undefined ? notFound() : { row };
}

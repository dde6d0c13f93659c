import type { Reply } from '../../kit/http/reply.js';
import { notFound } from '../errors.js';
import type { AircallAsk } from '../requests.js';
import { type NumberRow, numberTable } from '../rows/number.js';

export interface FoundNumber {
  readonly row: NumberRow;
}

/** The number of the path, or a refusal. */
export function findNumber({ tenant, param }: AircallAsk): FoundNumber | Reply {
  const row = numberTable(tenant).get(param('id'));
  return row === undefined ? notFound() : { row };
}

import type { Reply } from '../../kit/http/reply.js';
import type { WorldCall } from '../../world/index.js';
import { notFound } from '../errors.js';
import { callIds, readId } from '../objects/ids.js';
import type { AircallAsk } from '../requests.js';

export interface FoundCall {
  readonly id: number;
  readonly call: WorldCall;
}

/** The call of the path, or a refusal: it is unknown, or has not begun. */
export function findCall({ tenant, param }: AircallAsk): FoundCall | Reply {
  const id = readId(param('id'));
  const index = id === undefined ? undefined : callIds.read(id);
  const call = index === undefined ? undefined : tenant.account.call(index);
  return id === undefined || call === undefined ? notFound() : { id, call };
}

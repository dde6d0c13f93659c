import type { ListRead } from '../../kit/trail/types.js';
import type { WorldCall } from '../../world/index.js';
import { typeOf } from '../calls/call-type.js';
import type { Filter } from '../reports/filter.js';
import type { Found } from '../reports/history.js';

/** A page of the history as the client's trail keeps it. */
export function listRead(
  { called, synced, ...narrower }: Filter,
  { calls, total }: Found,
  page: Pick<ListRead, 'page' | 'size' | 'order'>,
): ListRead {
  const bounds = called ?? synced ?? { from: Number.NEGATIVE_INFINITY, to: Number.POSITIVE_INFINITY };
  return {
    ...page,
    ...bounds,
    by: called === undefined ? 'arrived' : 'start',
    total,
    calls,
    leavesOut: (call) => leftOutBy(narrower, call),
  };
}

/** In the vendor's words. */
function leftOutBy(filter: Omit<Filter, 'called' | 'synced'>, call: WorldCall): string | undefined {
  const { types, longerThan = -1, shorterThan = Number.POSITIVE_INFINITY, employees, clients, withoutDays } = filter;
  const client = call.client ?? Number.NaN;
  if (types?.has(typeOf(call)) === false) return 'call_types';
  if (call.talkSeconds <= longerThan) return `duration_grt_than=${longerThan}`;
  if (call.talkSeconds >= shorterThan) return `duration_les_than=${shorterThan}`;
  if (employees?.has(call.operator) === false) return 'emp_numbers or emp_tags';
  if (clients?.has(client) === false) return 'client_numbers';
  if (withoutDays !== undefined) return 'exclude_days';
  return client < filter.excludedBelow ? 'is_exclude_numbers' : undefined;
}

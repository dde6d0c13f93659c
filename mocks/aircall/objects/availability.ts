import type { Availability } from '../../../schemas/aircall/user.js';
import type { WorldCall } from '../../world/index.js';
import type { UserRow } from '../rows/user.js';
import type { View } from '../view.js';
import { agentAt } from './call-people.js';
import { userIds } from './ids.js';
import { isAvailable } from './user.js';

/** How far back calls that still go on are looked for, so that an account of any size answers at once. */
const LOOKED_AT = { seconds: 6 * 3_600, calls: 400 } as const;

/** What agents are doing now, by the ids of those who are in a call or tidy up after one. */
export function occupations({ tenant, now }: View): ReadonlyMap<number, WorldCall> {
  const { account } = tenant;
  const window = { from: now - LOOKED_AT.seconds, to: Number.POSITIVE_INFINITY };
  const found = new Map<number, WorldCall>();
  for (const call of account.page(window, { skip: 0, take: LOOKED_AT.calls, newestFirst: true })) {
    const operator = agentAt(call, now);
    if (operator !== undefined && !found.has(userIds.of(operator))) found.set(userIds.of(operator), call);
  }
  return found;
}

/** In the words of the availability endpoints, which are not those of `availability_status`. */
export function availabilityOf(row: UserRow, last: WorldCall | undefined, now: number): Availability {
  if (last !== undefined && now < last.endedAt) return 'in_call';
  if (last !== undefined && now < last.endedAt + row.wrapUpTime) return 'after_call_work';
  if (isAvailable(row, now)) return 'available';
  return row.availabilityStatus === 'unavailable' && row.substatus !== 'always_closed' ? 'do_not_disturb' : 'offline';
}

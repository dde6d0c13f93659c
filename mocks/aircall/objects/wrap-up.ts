import type { Moment } from '../../kit/webhooks/types.js';
import type { WorldCall } from '../../world/index.js';
import { userOf } from '../rows/user.js';
import type { AircallTenant } from '../view.js';
import { inBothForms } from './account-life.js';
import { deedsOf } from './after-the-fact.js';

/** The longest that an agent may be given to tidy up, in seconds. */
export const LONGEST_WRAP_UP_SECONDS = 3_600;

const NONE: readonly Moment[] = [];

/**
 * The time that an agent has after a talk: none when none is set, and none when the call was tagged while they talked. In
 * order of time.
 */
export function wrapUpOf(call: WorldCall, tenant: AircallTenant): readonly Moment[] {
  const { own, account } = tenant;
  if (call.answeredAt === undefined) return NONE;
  const user = userOf(tenant, call.legs.at(-1)?.operator ?? call.operator);
  if (user === undefined || user.wrapUpTime === 0) return NONE;
  const deeds = deedsOf(call, own.draws, account.operators.length);
  if (deeds.some(({ kind, at }) => kind === 'tagged' && at <= call.endedAt)) return NONE;
  const until = call.endedAt + Math.min(user.wrapUpTime, LONGEST_WRAP_UP_SECONDS);
  return [...inBothForms('user.wut_start', call.endedAt, user.id), ...inBothForms('user.wut_end', until, user.id)];
}

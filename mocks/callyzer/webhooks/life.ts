import type { Moment } from '../../kit/webhooks/types.js';
import type { WorldCall } from '../../world/index.js';
import { batchOf, type Stretch } from '../calls/sync.js';
import type { CallyzerTenant } from '../view.js';
import { lifeAfter } from '../wire/call-log.js';

export const EVENT = 'call-log';

/** What a push is about: one call, or all that came in one batch. */
export type Pushed = { readonly call: number } | { readonly batch: Stretch; readonly employee: number };

/**
 * A call is pushed when it arrives, and again when its note or its recording does. Calls of a telephone that was offline
 * arrive together and are pushed together, by the first of them.
 */
export function lifeOf(call: WorldCall, tenant: CallyzerTenant): readonly Moment[] {
  if (!isPushed(call, tenant)) return [];
  const { own } = tenant;
  const { syncedAt, noteAt, recordingAt } = lifeAfter(call, tenant);
  const subject = own.ids.call(call.index);
  const moment = (at: number, data: Pushed): Moment => ({ at, event: EVENT, subject, data });
  const later = [...new Set([noteAt, recordingAt])].filter((at) => at !== undefined && at > syncedAt) as number[];
  return [
    ...firstPush(call, tenant).map((data) => moment(syncedAt, data)),
    ...later.sort((a, b) => a - b).map((at) => moment(at, { call: call.index })),
  ];
}

function firstPush(call: WorldCall, tenant: CallyzerTenant): readonly Pushed[] {
  const batch = batchOf(call, tenant.own.draws);
  if (batch === undefined) return [{ call: call.index }];
  for (const mate of matesIn(batch, call.operator, tenant)) {
    return mate.index < call.index ? [] : [{ batch, employee: call.operator }];
  }
  return [{ batch, employee: call.operator }];
}

/** Calls of one batch that have begun, in order. */
export function* matesIn(batch: Stretch, employee: number, tenant: CallyzerTenant): IterableIterator<WorldCall> {
  for (const call of tenant.account.between(batch)) {
    if (call.operator !== employee || !isPushed(call, tenant)) continue;
    if (batchOf(call, tenant.own.draws)?.from === batch.from) yield call;
  }
}

/** The setting "Skip Exclude Numbers" means the opposite of its name. */
function isPushed({ client }: WorldCall, { own: { switches } }: CallyzerTenant): boolean {
  const isExcluded = client !== undefined && client < switches['account.excludedClients'];
  return !isExcluded || switches['webhook.skipExcludeNumbers'] === 'Yes';
}

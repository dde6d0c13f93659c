import type { Call } from '../../../schemas/aircall/call.js';
import type { WorldCall } from '../../world/index.js';
import type { CallChanges } from '../rows/call-changes.js';
import { type UserRow, userOf, userTable } from '../rows/user.js';
import type { View } from '../view.js';
import type { Deed } from './after-the-fact.js';
import { userIds } from './ids.js';
import { userInCall } from './user.js';

type People = Pick<Call, 'user' | 'assigned_to' | 'transferred_by' | 'transferred_to'>;

/** The agents of a call at this moment. Those who were deleted since are not told, unless a switch keeps them. */
export function peopleOf(call: WorldCall, deeds: readonly Deed[], changes: CallChanges, view: View): People {
  const operator = (index: number | undefined) => (index === undefined ? null : agent(index, view));
  const byId = (id: number | null) => (id === null ? null : known(userTable(view.tenant).get(String(id)), view));
  const handover = lastHandover(call, view.now);
  const assigned = deeds.findLast(({ kind, at }) => kind === 'assigned' && at <= view.now);
  return {
    user: operator(agentAt(call, view.now)),
    assigned_to: changes.assignedTo === undefined ? operator(assigned?.to) : byId(changes.assignedTo),
    transferred_by: changes.transferredBy === undefined ? operator(handover?.by) : byId(changes.transferredBy),
    transferred_to: changes.transferredTo === undefined ? operator(handover?.to) : byId(changes.transferredTo),
  };
}

/** An operator of the world, as calls tell them. */
export function agent(operator: number, view: View): Call['user'] {
  return known(userOf(view.tenant, operator) ?? keptRow(operator, view), view);
}

const known = (row: UserRow | undefined, view: View): Call['user'] =>
  row === undefined ? null : userInCall(row, view);

/** Whoever talks or talked last; of outbound calls also who rings. `undefined` while, or since, nobody has answered. */
export function agentAt({ direction, legs, operator, answeredAt = Number.POSITIVE_INFINITY }: WorldCall, now: number) {
  if (now < answeredAt) return direction === 'outgoing' ? (legs[0]?.operator ?? operator) : undefined;
  let last = legs[0]?.operator ?? operator;
  for (const leg of legs) if (leg.from <= now) last = leg.operator;
  return last;
}

function lastHandover({ legs }: WorldCall, now: number): { readonly by: number; readonly to: number } | undefined {
  let last: { readonly by: number; readonly to: number } | undefined;
  for (let at = 1; at < legs.length; at += 1) {
    const [before, after] = [legs[at - 1], legs[at]];
    if (before === undefined || after === undefined || before.to > now) break;
    last = { by: before.operator, to: after.operator };
  }
  return last;
}

/** An agent who was deleted, as calls remember them under `calls.deletedUser: kept`. */
function keptRow(index: number, { tenant }: View): UserRow | undefined {
  const operator = tenant.account.operators[index];
  if (operator === undefined || tenant.own.switches['calls.deletedUser'] === 'null') return undefined;
  return {
    id: userIds.of(index),
    name: operator.name,
    email: operator.email,
    language: 'en-US',
    timeZone: 'Etc/UTC',
    createdAt: tenant.own.since,
    substatus: 'always_closed',
    availabilityStatus: 'unavailable',
    wrapUpTime: 0,
    extension: operator.extension,
    numberIds: [],
    defaultNumberId: null,
  };
}

import { stageOf } from '../../kit/account/account.js';
import type { Leg, WorldCall } from '../../world/index.js';
import { agentAt } from '../objects/call-people.js';
import { userIds } from '../objects/ids.js';
import { changeCall } from '../rows/call-changes.js';
import { type UserRow, userOf } from '../rows/user.js';
import type { AircallTenant } from '../view.js';
import { emitCall } from '../webhooks/emit.js';
import type { FoundCall } from './find-call.js';

/** Seconds until an agent picks up what was handed to them. */
const PICKUP_SECONDS = 4;

/** The call goes on with another agent: the events of the transfer follow from its legs. */
export function handToUser(tenant: AircallTenant, { id, call }: FoundCall, user: UserRow, now: number): void {
  const by = agentAt(call, now);
  const giver = by === undefined ? undefined : userOf(tenant, by);
  changeCall(tenant, id, (was) => ({
    ...was,
    transferredTo: user.id,
    ...(giver === undefined ? {} : { transferredBy: giver.id }),
  }));
  const operator = userIds.read(user.id);
  const isOfWorld = operator !== undefined && tenant.account.operators[operator] !== undefined;
  // Agents who were added by the API have no part in the world: then only the call's own fields tell of it.
  if (isOfWorld) tenant.account.changeCall(call.index, withAgent(call, operator, now));
  if (!isOfWorld || stageOf(call, now) === 'ringing') emitCall(tenant, 'call.transferred', call);
}

function withAgent(call: WorldCall, operator: number, now: number): Partial<WorldCall> {
  if (stageOf(call, now) === 'ringing') {
    const [first, ...others] = call.legs;
    return { operator, legs: first === undefined ? [] : [{ ...first, operator }, ...others] };
  }
  const at = Math.floor(now);
  const before: Leg[] = call.legs.filter(({ from }) => from < at).map((leg) => ({ ...leg, to: Math.min(leg.to, at) }));
  const from = Math.min(call.endedAt, at + PICKUP_SECONDS);
  return { operator, legs: [...before, { operator, from, to: call.endedAt }] };
}

/** An inbound call leaves the company before anybody has answered it. */
export function handToNumber(tenant: AircallTenant, { id, call }: FoundCall, e164: string): void {
  changeCall(tenant, id, (was) => ({ ...was, leftTo: e164 }));
  tenant.account.changeCall(call.index, { ...unanswered, endedAt: Math.max(call.answeredAt ?? 0, call.endedAt) });
  emitCall(tenant, 'call.external_transferred', call, { leftTo: e164 });
}

/** Nobody of the company answers any more. `answeredAt` is taken away. */
const unanswered = {
  disposition: 'missed',
  answeredAt: undefined,
  talkSeconds: 0,
  legs: [],
  recorded: false,
} as unknown as Partial<WorldCall>;

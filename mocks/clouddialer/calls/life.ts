import type { WorldCall } from '../../world/index.js';
import { type AgentName, usualName } from '../account/agents.js';
import { callerIdOf } from '../account/caller-ids.js';
import { inventedNumber, lastTenDigits, type TenDigits } from '../account/numbers.js';
import { type CloudDialerTenant, type Participant, type Placed, participants, placedCalls } from '../view.js';
import { drawKey } from './call-draws.js';
import { isTurn } from './courses.js';
import { type Course, courseOf, type Plan } from './plan.js';
import { turned } from './turned.js';
import { worldPlan } from './world-plan.js';

/** All that will have happened in a call, whoever placed it. What of it shows yet is for the clock to say. */
export interface Life extends Course {
  readonly index: number;
  readonly callId: string;
  readonly uuid: string;
  readonly agent: AgentName;
  /** Of the operator in the world who began the call. */
  readonly operator: number;
  readonly from: string;
  readonly customer: TenDigits;
  readonly hungUpBy: Plan['hungUpBy'];
  readonly others: readonly Participant[];
  readonly isRecorded: boolean;
  /** When the recording can be fetched; `Infinity`: never. Unix seconds. */
  readonly recordingAt: number;
  readonly by: Placed['by'] | 'agent';
}

/** `undefined` for a call that the vendor knows nothing of. */
export function lifeOfCall(call: WorldCall, tenant: CloudDialerTenant): Life | undefined {
  if (call.direction !== 'outgoing') return undefined;
  const placed = placedCalls(tenant).get(String(call.index));
  if (placed !== undefined) return lifeOfPlaced(call, placed, tenant);
  const plan = turned(worldPlan(call, tenant.own.draws), call, tenant);
  const course = courseOf(plan, call.startedAt);
  return isThere(call, course, tenant) ? lifeOfOwn(call, plan, course, tenant) : undefined;
}

/** Without traffic nothing happens by itself: the account is what was over when its clock was started. */
function isThere({ index }: WorldCall, { endedAt }: Course, { own, account }: CloudDialerTenant): boolean {
  const { options } = account.world;
  const isAdded = options.calls === 0 || !Number.isInteger(index);
  return own.traffic || isAdded || endedAt <= options.now;
}

function lifeOfPlaced(call: WorldCall, placed: Placed, tenant: CloudDialerTenant): Life {
  const { uuid, agent, from, recording, plan, by } = placed;
  const course = courseOf(plan, call.startedAt);
  return {
    ...course,
    index: call.index,
    callId: tenant.own.ids.of('call', call.index),
    uuid,
    agent,
    operator: call.operator,
    from,
    customer: customerOf(call, tenant),
    hungUpBy: plan.hungUpBy,
    others: othersOf(call, course, tenant),
    isRecorded: recording && course.outcome === 'ANSWER',
    recordingAt:
      placed.neverRecorded === true
        ? Number.POSITIVE_INFINITY
        : recordingAt(course, tenant) + (placed.recordingDelay ?? 0),
    by,
  };
}

function lifeOfOwn(call: WorldCall, plan: Plan, course: Course, tenant: CloudDialerTenant): Life {
  const { ids, agents } = tenant.own;
  const operator = call.legs[0]?.operator ?? call.operator;
  return {
    ...course,
    index: call.index,
    callId: ids.of('call', call.index),
    uuid: ids.of('uuid', sharesUuid(call, tenant) ? call.index - 1 : call.index),
    agent: usualName(agents.at(operator)),
    operator,
    from: callerIdOf({ index: call.line }),
    customer: customerOf(call, tenant),
    hungUpBy: plan.hungUpBy,
    others: [...handedOn(call, tenant), ...othersOf(call, course, tenant)],
    isRecorded: call.recorded && course.outcome === 'ANSWER',
    recordingAt: recordingAt(course, tenant),
    by: 'agent',
  };
}

/** Whether a call goes under the uuid of the one before it. */
export function sharesUuid({ index, startedAt }: WorldCall, tenant: CloudDialerTenant): boolean {
  return index % 2 === 1 && isTurn(tenant, 'repeated-uuid', startedAt);
}

const LATE_SECONDS = 2 * 3_600;

function recordingAt({ startedAt, endedAt }: Course, tenant: CloudDialerTenant): number {
  const late = isTurn(tenant, 'late-recording', startedAt) ? LATE_SECONDS : 0;
  return endedAt + tenant.own.switches['recording.delay'] + late;
}

function customerOf({ client }: WorldCall, { account }: CloudDialerTenant): TenDigits {
  if (client === undefined) return inventedNumber('customer', 0);
  const isOfWorld = client < account.world.options.clients;
  return isOfWorld ? inventedNumber('customer', client) : lastTenDigits(account.client(client).phone);
}

/** Colleagues to whom the call was handed: each joins when the one before leaves. */
function handedOn({ legs }: WorldCall, { own }: CloudDialerTenant): readonly Participant[] {
  return legs.slice(1).map(({ operator, from, to }) => ({
    number: own.agents.at(operator).number,
    dialledAt: Math.max(legs[0]?.from ?? from, from - 5),
    joinedAt: from,
    doneAt: to,
  }));
}

const TRANSFER_SECONDS = 20;

/** Those whom clients have added, and one whom nobody reaches where transfers fail. */
function othersOf(call: WorldCall, course: Course, tenant: CloudDialerTenant): readonly Participant[] {
  const added = participants(tenant).get(String(call.index)) ?? [];
  const { answeredAt, endedAt, startedAt } = course;
  if (answeredAt === undefined || endedAt - answeredAt < 5 || !isTurn(tenant, 'failed-transfer', startedAt)) {
    return added;
  }
  const { agents } = tenant.own;
  const colleague = agents.active[drawKey(call.index) % agents.active.length] ?? agents.at(call.operator);
  const dialledAt = answeredAt + 2;
  return [{ number: colleague.number, dialledAt, doneAt: dialledAt + TRANSFER_SECONDS }, ...added];
}

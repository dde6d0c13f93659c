import { topics, type WorldCall } from '../../world/index.js';
import type { AgentName } from '../account/agents.js';
import type { TenDigits } from '../account/numbers.js';
import { magicOfNumber } from '../magic-numbers.js';
import { type CloudDialerTenant, type Placed, placedCalls, uuidCounts } from '../view.js';
import { isTurn } from './courses.js';
import { drawPlan } from './draw-plan.js';
import { courseOf, type Plan, withRingTime } from './plan.js';
import { turned } from './turned.js';

/** A call that somebody asked for, and that can be. */
export interface Wanted {
  /** Absent: the vendor makes one. */
  readonly uuid?: string;
  readonly agent: AgentName;
  /** Of the operator in the world. */
  readonly operator: number;
  readonly from: string;
  readonly to: TenDigits;
  readonly recording: boolean;
  /** Seconds that each side rings at most. */
  readonly maxRingTime: number;
  readonly by: Placed['by'];
}

/** Queues a call: it begins this second, and goes as its numbers say, or by lot. */
export function placeCall(tenant: CloudDialerTenant, wanted: Wanted): WorldCall {
  const { account, clock, own } = tenant;
  const rows = placedCalls(tenant);
  const nth = rows.nextNumber();
  const startedAt = Math.floor(clock.now());
  const plan = turned(planOf(tenant, wanted, nth), { index: nth, startedAt }, tenant);
  const { answeredAt, endedAt, outcome } = courseOf(plan, startedAt);
  const call = account.addCall({
    direction: 'outgoing',
    disposition: dispositions[outcome],
    startedAt,
    ...(answeredAt === undefined ? {} : { answeredAt }),
    endedAt,
    talkSeconds: answeredAt === undefined ? 0 : endedAt - answeredAt,
    operator: wanted.operator,
    legs: answeredAt === undefined ? [] : [{ operator: wanted.operator, from: answeredAt, to: endedAt }],
    line: Math.max(0, own.callerIds.indexOf(wanted.from)),
    client: account.addClient({ phone: wanted.to }),
    hungUpBy: plan.hungUpBy === 'agent' ? 'operator' : 'client',
    recorded: answeredAt !== undefined && wanted.recording,
    recordingDelaySeconds: 0,
    voicemailSeconds: 0,
    topic: topics[0] ?? '',
    issueResolved: answeredAt !== undefined,
    qualityScore: 80,
  });
  const uuid = wanted.uuid ?? own.ids.of(own.switches['launch.uuid'] === 'made' ? 'uuid' : 'call', call.index);
  const { agent, from, recording, by } = wanted;
  rows.put(String(call.index), { uuid, agent, from, recording, plan, by, ...magicRow(wanted.to) });
  // What was planned when the call was added knew nothing of this row.
  account.changeCall(call.index, {});
  const uuids = uuidCounts(tenant);
  uuids.put(uuid, (uuids.get(uuid) ?? 0) + 1);
  return call;
}

function planOf(tenant: CloudDialerTenant, { to, agent, maxRingTime }: Wanted, nth: number): Plan {
  const byAgent = agent.kind === 'phone' ? magicOfNumber('agent_number', agent.text)?.plan : undefined;
  // Only a call that comes to an end at once can be over before its own answer.
  const isEarly = isTurn(tenant, 'early-push', tenant.clock.now());
  const byCustomer = isEarly ? EARLY : magicOfNumber('to_number', to)?.plan;
  return withRingTime({ ...drawPlan(tenant.own.draws, nth), ...byCustomer, ...byAgent }, maxRingTime);
}

const EARLY = magicOfNumber('to_number', '0900555010')?.plan;

const magicRow = (to: TenDigits): Partial<Placed> => magicOfNumber('to_number', to)?.placed ?? {};

const dispositions = {
  ANSWER: 'answered',
  NO_ANSWER: 'missed',
  BUSY: 'busy',
  FAILED: 'failed',
  CANCELED: 'canceled',
} as const;

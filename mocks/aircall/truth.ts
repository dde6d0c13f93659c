import type { CallTruth, ContractContact, TrueCall, TruthMapping } from '../kit/truth/types.js';
import type { Operator, WorldCall } from '../world/index.js';
import { callIds } from './objects/ids.js';
import { missedReason } from './objects/missed.js';
import { settledAt } from './objects/settling.js';
import { contactOf } from './rows/contact.js';
import { numberTable } from './rows/number.js';
import { teamTable } from './rows/team.js';
import { type UserRow, userOf } from './rows/user.js';
import type { AircallTenant } from './view.js';

/** Seconds after its end in which a call may already be told as over, or still as going on. */
const GRACE_SECONDS = 3;
const MONTH_SECONDS = 30 * 86_400;

/** What an adapter over Aircall must return by the contract: answered calls that are over, whose agent is known. */
export const truth: TruthMapping<AircallTenant> = {
  of(call, tenant) {
    const { own, clock } = tenant;
    const now = clock.now();
    const id = String(callIds.of(call.index));
    if (call.startedAt <= now - own.switches['calls.retentionMonths'] * MONTH_SECONDS) return { kind: 'unknown' };
    const reason = whyNot(call, tenant, now);
    if (reason !== undefined) return { kind: 'mustNot', id, reason };
    const user = userOf(tenant, call.operator);
    const isFresh = now < call.endedAt + own.switches['calls.doneLagSeconds'] + GRACE_SECONDS;
    // Without an agent the contract's operator cannot be named; while it settles its start may be off by a second.
    const isSure = user !== undefined && !isFresh && now >= settledAt(call, own);
    return { kind: isSure ? 'must' : 'may', call: trueCall(call, id, user, tenant) } satisfies CallTruth;
  },
  operator: (operator, tenant) => contactFor(operator, tenant),
};

function whyNot(call: WorldCall, { own }: AircallTenant, now: number): string | undefined {
  if (call.endedAt > now) return 'it goes on';
  if (call.disposition === 'answered') return undefined;
  const reason = missedReason(call, own.draws);
  return reason === null ? 'nobody answered' : `it was missed: ${reason}`;
}

function trueCall(call: WorldCall, id: string, user: UserRow | undefined, tenant: AircallTenant): TrueCall {
  const client = call.client === undefined ? undefined : tenant.account.client(call.client);
  const row = call.client === undefined ? undefined : contactOf(tenant, call.client);
  const name = row === undefined || row.createdAt > call.startedAt ? undefined : nameOf(row.firstName, row.lastName);
  const operator = tenant.account.operators[call.operator];
  return {
    id,
    ...(client === undefined ? {} : { clientNumber: client.phone }),
    ...(name === undefined ? {} : { clientName: name }),
    direction: call.direction,
    duration: call.endedAt - call.startedAt,
    startTime: call.startedAt,
    endTime: call.endedAt,
    operatorId: user === undefined ? '' : String(user.id),
    operatorName: user?.name ?? '',
    operatorNumber: user?.extension ?? operator?.extension ?? '',
    durations: { whole: call.endedAt - call.startedAt, talk: call.talkSeconds },
  };
}

function nameOf(first: string | null, last: string | null): string | undefined {
  const name = [first, last].filter((part) => part !== null).join(' ');
  return name === '' ? undefined : name;
}

/** Agents have no number of their own here: theirs is the one that they call from. */
function contactFor(operator: Operator, tenant: AircallTenant): ContractContact | undefined {
  const user = userOf(tenant, operator.index);
  if (user === undefined) return undefined;
  const number = numberTable(tenant).get(String(user.defaultNumberId));
  const team = [...teamTable(tenant).all()].find(({ userIds }) => userIds.includes(user.id));
  return {
    id: String(user.id),
    phone: number?.e164 ?? operator.phone,
    name: user.name,
    ...(team === undefined ? {} : { department: team.name }),
  };
}

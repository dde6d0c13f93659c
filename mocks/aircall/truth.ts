import type { TrueOperator } from '../../schemas/truth.js';
import { createMp3 } from '../kit/audio/mp3.js';
import type { CallTruth, TrueCall, TruthMapping } from '../kit/truth/types.js';
import type { Operator, WorldCall } from '../world/index.js';
import { callIds, readId, userIds } from './objects/ids.js';
import { mediumOf, secondsOf } from './objects/media.js';
import { missedReason } from './objects/missed.js';
import { settledAt } from './objects/settling.js';
import { sidOf } from './objects/sid.js';
import { callChanges, unchanged } from './rows/call-changes.js';
import { contactOf } from './rows/contact.js';
import { numberTable } from './rows/number.js';
import { teamTable } from './rows/team.js';
import { type UserRow, userOf } from './rows/user.js';
import type { AircallTenant } from './view.js';
import { why } from './why.js';

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
    if (reason !== undefined) {
      const { startedAt, direction } = call;
      return { kind: 'mustNot', id, reason, otherIds: [sidOf(call, own.draws)], startTime: startedAt, direction };
    }
    const user = userOf(tenant, call.operator);
    const isFresh = now < call.endedAt + own.switches['calls.doneLagSeconds'] + GRACE_SECONDS;
    // Without an agent the contract's operator cannot be named; while it settles its start may be off by a second.
    // A talk of no second may well be taken for none.
    const isTalk = call.talkSeconds > 0;
    const isSure = isTalk && user !== undefined && !isFresh && now >= settledAt(call, own);
    return { kind: isSure ? 'must' : 'may', call: trueCall(call, id, user, tenant) } satisfies CallTruth;
  },
  operator: (operator, tenant) => contactFor(operator, tenant),
  why,
  read(id, { account }) {
    const number = readId(id);
    const index = number === undefined ? undefined : callIds.read(number);
    return index === undefined ? undefined : account.call(index);
  },
  async recording(call, tenant) {
    const id = String(callIds.of(call.index));
    const medium = mediumOf(call, tenant.clock.now(), callChanges(tenant).get(id) ?? unchanged);
    return medium === undefined ? undefined : createMp3({ id, seconds: secondsOf(call) });
  },
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
    otherIds: [sidOf(call, tenant.own.draws)],
    operatorIds: operatorsOf(call, user),
    since: Math.max(call.endedAt + tenant.own.switches['calls.doneLagSeconds'], settledAt(call, tenant.own)),
  };
}

/** Who had it last, as lists tell, and who handed it on. */
function operatorsOf({ legs }: WorldCall, user: UserRow | undefined): readonly string[] {
  const own = user === undefined ? [] : [String(user.id)];
  return [...new Set([...own, ...legs.map(({ operator }) => String(userIds.of(operator)))])];
}

function nameOf(first: string | null, last: string | null): string | undefined {
  const name = [first, last].filter((part) => part !== null).join(' ');
  return name === '' ? undefined : name;
}

/** Agents have no number of their own here: theirs is the one that they call from. */
function contactFor(operator: Operator, tenant: AircallTenant): TrueOperator | undefined {
  const user = userOf(tenant, operator.index);
  if (user === undefined) return undefined;
  const number = numberTable(tenant).get(String(user.defaultNumberId));
  const team = [...teamTable(tenant).all()].find(({ userIds }) => userIds.includes(user.id));
  return {
    id: String(user.id),
    phone: number?.e164 ?? operator.phone,
    name: user.name,
    ...(team === undefined ? {} : { department: team.name }),
    otherIds: [user.email, ...(user.extension === null ? [] : [user.extension])],
    // Without a number of their own they lack what the contract asks of a contact.
    isListed: number !== undefined,
  };
}

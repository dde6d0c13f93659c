import type { CallTruth, TrueCall, TruthMapping } from '../kit/truth/types.js';
import { usualName } from './account/agents.js';
import { isTurn } from './calls/courses.js';
import { findLife } from './calls/find-life.js';
import { type Life, lifeOfCall } from './calls/life.js';
import { recordingOf } from './calls/recording.js';
import { durationAt } from './calls/status.js';
import { type CloudDialerTenant, knownIds, reached, uuidCounts } from './view.js';
import { why } from './why.js';

/** Seconds that a client may take to store a result that it was given. */
const STORING_SECONDS = 10;
/** Seconds after the end of a call until who placed it must have asked what became of it. */
const ASKING_SECONDS = 900;

/**
 * What an adapter over CloudDialer must return by the contract: calls that were answered, are over, and that it can know
 * of. The API lists no calls. A client knows of one when its result was pushed and somebody answered the push, whatever
 * the answer said; or when it placed the call itself over the API, which told it the id, or has asked for it by that id. Whatever else happened it may
 * return and need not: calls that agents placed and whose push never came through, those of the past that nobody has had
 * replayed, those under a uuid that two calls share (the vendor says to take them for one), those that ended while
 * the client's key was refused, and those of agents who left, whom the client may never have heard of.
 */
export const truth: TruthMapping<CloudDialerTenant> = {
  of(call, tenant) {
    const life = lifeOfCall(call, tenant);
    if (life === undefined) return { kind: 'unknown' };
    const reason = whyNot(life, tenant.clock.now());
    if (reason !== undefined) {
      const { callId, startedAt, customer } = life;
      return {
        kind: 'mustNot',
        id: callId,
        reason,
        ...otherIds(life, tenant),
        startTime: startedAt,
        clientNumber: customer,
        direction: 'outgoing',
      };
    }
    return { kind: isSure(life, tenant) ? 'must' : 'may', call: trueCall(life, tenant) } satisfies CallTruth;
  },
  operator({ index }, { own }) {
    const agent = own.agents.at(index);
    const { kind, username, number, name, active } = agent;
    return {
      id: usualName(agent).text,
      phone: number,
      name,
      otherIds: [kind === 'browser' ? number : username],
      ...(active ? {} : { isListed: false }),
    };
  },
  why,
  read(id, tenant) {
    const index = findLife(id, tenant)?.index;
    return index === undefined ? undefined : tenant.account.call(index);
  },
  async recording(call, tenant) {
    const life = lifeOfCall(call, tenant);
    return life === undefined ? undefined : recordingOf(life, tenant, tenant.clock.now());
  },
};

function whyNot({ endedAt, outcome }: Life, now: number): string | undefined {
  if (endedAt > now) return 'it goes on';
  return outcome === 'ANSWER' ? undefined : `its status is ${outcome}`;
}

function isSure(life: Life, tenant: CloudDialerTenant): boolean {
  const now = tenant.clock.now();
  if (!tenant.own.agents.at(life.operator).active) return false;
  if (isShared(life, tenant) || isTurn(tenant, 'key-rotated', life.endedAt)) return false;
  const at = reached(tenant).get(life.callId);
  if (at !== undefined && now >= at + STORING_SECONDS) return true;
  return knownIds(tenant).get(String(life.index)) === true && now >= life.endedAt + ASKING_SECONDS;
}

function isShared({ uuid, startedAt, by }: Life, tenant: CloudDialerTenant): boolean {
  return by === 'agent' ? isTurn(tenant, 'repeated-uuid', startedAt) : (uuidCounts(tenant).get(uuid) ?? 0) > 1;
}

/** The client's own id lasts as long as the vendor's, unless two calls have it. */
const otherIds = (life: Life, tenant: CloudDialerTenant): { readonly otherIds?: readonly string[] } =>
  isShared(life, tenant) ? {} : { otherIds: [life.uuid] };

function trueCall(life: Life, tenant: CloudDialerTenant): TrueCall {
  const { callId, customer, startedAt, endedAt, answeredAt, agent, operator } = life;
  const { agents } = tenant.own;
  const known = agent.kind === 'browser' ? agents.at(operator) : byNumber(life, tenant);
  return {
    id: callId,
    ...otherIds(life, tenant),
    clientNumber: customer,
    direction: 'outgoing',
    duration: durationAt(life, endedAt, tenant),
    startTime: startedAt,
    endTime: endedAt,
    operatorId: known === undefined ? agent.text : usualName(known).text,
    operatorName: known?.name ?? agent.text,
    operatorNumber: known?.number ?? agent.text,
    durations: { whole: endedAt - startedAt, talk: endedAt - (answeredAt ?? endedAt) },
    since: reached(tenant).get(callId) ?? endedAt,
  };
}

/** Nobody, for a telephone that the account does not list. */
function byNumber({ agent, operator }: Life, { own: { agents } }: CloudDialerTenant) {
  const known = agents.at(operator);
  return known.number === agent.text ? known : undefined;
}

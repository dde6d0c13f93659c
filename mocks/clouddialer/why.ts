import { isoMoment } from '../kit/time/duration.js';
import type { Delivery } from '../kit/webhooks/types.js';
import type { WorldCall } from '../world/index.js';
import { type Life, lifeOfCall } from './calls/life.js';
import type { CloudDialerTenant } from './view.js';

/**
 * Why a client may not know a call, where nobody can ask for a list: what became of its push, and whether it asked for the
 * status. Nothing when it was told the end by the status: then it lost the call itself.
 */
export function why(call: WorldCall, tenant: CloudDialerTenant): readonly string[] {
  const life = lifeOfCall(call, tenant);
  if (life === undefined) return [];
  const asked = tenant.trail.steps().filter((step) => !step.isChecker && step.call === call.index);
  if (asked.some(({ at, status }) => status === 200 && at >= life.endedAt)) return [];
  const deliveries = tenant.webhooks.deliveries().filter(({ subject }) => subject === life.callId);
  const pushed = pushedSentence(deliveries);
  if (pushed !== undefined) return [pushed];
  const last = asked.at(-1);
  return [
    `the result of this call was never pushed to your client${placedSentence(life)}; ${askedSentence(life, last?.at)}`,
  ];
}

function pushedSentence(deliveries: readonly Delivery[]): string | undefined {
  const answered = deliveries.flatMap(({ attempts }) => attempts.filter(({ status }) => status !== undefined));
  const taken = answered.find(({ status = 0 }) => status >= 200 && status < 300);
  if (taken !== undefined) {
    return `its result was pushed at ${isoMoment(taken.at)} and your client answered ${taken.status}: the call was lost between that push and your answer`;
  }
  const [first] = answered;
  if (first === undefined) return undefined;
  const times = answered.length === 1 ? 'once' : `${answered.length} times`;
  return `its result was pushed ${times}, and your client answered ${first.status}: a push is to be taken with 2xx, whatever fields it has beside call_id, uuid and status`;
}

const placedSentence = ({ by }: Life): string => (by === 'api' ? ', which had placed it' : '');

function askedSentence({ callId, endedAt }: Life, lastAsked: number | undefined): string {
  const path = `GET /calls/${callId}`;
  const since = `${path} tells its end since ${isoMoment(endedAt)}`;
  if (lastAsked === undefined) return `${since}, and your client has never asked`;
  return `${since}, and your client asked for the last time at ${isoMoment(lastAsked)}`;
}

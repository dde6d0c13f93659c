import type { Message, Moment, WebhookPolicy } from '../../kit/webhooks/types.js';
import { lifeOfCall } from '../calls/life.js';
import { LONGEST_RING_SECONDS } from '../calls/plan.js';
import { LONG_TALK_SECONDS } from '../calls/turned.js';
import type { Switches } from '../switches.js';
import { type CloudDialerTenant, placedCalls, reached } from '../view.js';
import { result } from './result.js';

export const EVENT = 'call.result';

/** The longest talk of the world. */
const LONGEST_TALK_SECONDS = 17_600;

/** The result of a call, once, when it is over. @param base what links in it begin with */
export function pushPolicy(switches: Switches, base: () => string): WebhookPolicy<CloudDialerTenant> {
  const delay = switches['push.delay'];
  return {
    events: [EVENT],
    timeoutSeconds: switches['push.timeout'],
    retrySeconds: Array.from({ length: switches['push.retries'] }, (_, nth) => switches['push.spacing'] * 2 ** nth),
    longestLifeSeconds: 2 * LONGEST_RING_SECONDS + LONGEST_TALK_SECONDS + LONG_TALK_SECONDS + delay,
    lifeOf(call, tenant) {
      const life = lifeOfCall(call, tenant);
      if (life === undefined) return [];
      return [{ at: life.endedAt + delay, event: EVENT, subject: life.callId, data: call.index }];
    },
    copies: ({ data }, tenant) => placedCalls(tenant).get(String(data))?.copies ?? [0],
    attempted(subject, { status, at }, tenant) {
      const table = reached(tenant);
      if (status !== undefined && table.get(subject) === undefined) table.put(subject, at);
    },
    render: (moment, _target, tenant) => render(moment, tenant, base()),
  };
}

function render({ data }: Moment, tenant: CloudDialerTenant, base: string): Message {
  const call = tenant.account.call(Number(data));
  const life = call === undefined ? undefined : lifeOfCall(call, tenant);
  if (life === undefined) throw new RangeError(`There is no call ${String(data)} to tell of`);
  return { body: JSON.stringify(result(life, tenant, base)) };
}

import { eventNames } from '../../../schemas/aircall/event-names.js';
import type { Moment, WebhookPolicy } from '../../kit/webhooks/types.js';
import type { WorldCall } from '../../world/index.js';
import { accountLife } from '../objects/account-life.js';
import { LONGEST_TAIL_SECONDS, lifeOf } from '../objects/lifecycle.js';
import { wrapUpOf } from '../objects/wrap-up.js';
import type { Switches } from '../switches.js';
import type { AircallTenant } from '../view.js';
import { render } from './render.js';

/** The longest call of the world, ringing included. */
const LONGEST_CALL_SECONDS = 17_600;

/** The longest wait between two attempts: fifty of them then fit into twelve hours. */
const LONGEST_WAIT_SECONDS = 990;

/** With what the agent does afterwards. */
function wholeLifeOf(call: WorldCall, tenant: AircallTenant): readonly Moment[] {
  const life = lifeOf(call, tenant);
  const after = wrapUpOf(call, tenant);
  return after.length === 0 ? life : [...life, ...after].sort((a, b) => a.at - b.at);
}

/** @param base what links in events begin with */
export function webhookPolicy(switches: Switches, base: () => string): WebhookPolicy<AircallTenant> {
  return {
    events: eventNames,
    timeoutSeconds: switches['webhook.timeout'],
    retrySeconds: Array.from({ length: switches['webhook.retries'] }, (_, nth) =>
      Math.min(LONGEST_WAIT_SECONDS, switches['webhook.spacing'] * 2 ** Math.min(nth, 20)),
    ),
    disableAfter: switches['webhook.disableAfter'],
    lifeOf: wholeLifeOf,
    accountLife,
    longestLifeSeconds: LONGEST_CALL_SECONDS + LONGEST_TAIL_SECONDS,
    render: (moment, target, tenant) => render(moment, target, { tenant, base: base() }),
  };
}

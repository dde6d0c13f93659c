import type { Message, Moment, Target, WebhookPolicy } from '../../kit/webhooks/types.js';
import { LATEST_NOTE_SECONDS } from '../calls/after-call.js';
import { LONGEST_SYNC_SECONDS } from '../calls/sync.js';
import { LATE_SECONDS } from '../scenarios/late-arrivals.js';
import type { Switches } from '../switches.js';
import type { CallyzerTenant, View } from '../view.js';
import { EVENT, lifeOf, matesIn, type Pushed } from './life.js';
import { push } from './push.js';

const WAITS = [10, 60, 300] as const;

/** @param base what links in pushes begin with */
export function webhookPolicy(switches: Switches, base: () => string): WebhookPolicy<CallyzerTenant> {
  return {
    events: [EVENT],
    timeoutSeconds: switches['webhook.timeout'],
    retrySeconds: Array.from({ length: switches['webhook.retries'] }, (_, nth) => WAITS[nth] ?? 300),
    lifeOf,
    longestLifeSeconds: LONGEST_SYNC_SECONDS + LATEST_NOTE_SECONDS + LATE_SECONDS,
    render: (moment, target, tenant) => render(moment, target, tenant, base()),
  };
}

/** The secret goes as it is, in a header; without a secret there is none. */
function render({ data }: Moment, { secret }: Target, tenant: CallyzerTenant, base: string): Message {
  const { switches } = tenant.own;
  const version = switches['webhook.version'] === 'v2.2' ? '2.2' : '2.1';
  const view: View = { tenant, now: tenant.clock.now(), base, version };
  const headers = secret === '' ? {} : { [switches['webhook.secretHeader']]: secret };
  return { body: JSON.stringify(push(callsOf(data as Pushed, tenant), view)), headers };
}

function callsOf(pushed: Pushed, tenant: CallyzerTenant) {
  if ('batch' in pushed) return [...matesIn(pushed.batch, pushed.employee, tenant)];
  const call = tenant.account.call(pushed.call);
  return call === undefined ? [] : [call];
}

import type { TenantGround } from '../tenant.js';
import type { Scenario } from './types.js';

const flakyNetwork: Scenario<TenantGround> = {
  name: 'flaky-network',
  story: {
    happens: 'One request in ten meets trouble on the way: a broken connection, a body cut short, a second of delay.',
    rightClient: 'Tries again what can safely be asked twice, and never takes half an answer for a whole one.',
  },
  start(stage) {
    stage.fault({ name: 'connection-drop', probability: 0.04 });
    stage.fault({ name: 'truncated-body', probability: 0.03 });
    stage.fault({ name: 'latency', probability: 0.03, options: { seconds: 1 } });
  },
};

const outage: Scenario<TenantGround> = {
  name: 'outage',
  story: {
    happens:
      'For five minutes of the clock each request gets a page of the gateway in place of an answer; then all is well.',
    rightClient: 'Waits longer from try to try, keeps its place, and catches up without gaps or doubles afterwards.',
  },
  start(stage) {
    const off = stage.tenant.faults.add({ name: 'gateway-page', options: { status: 503 } });
    stage.onStop(off);
    stage.after(300, off);
  },
};

const webhookChaos: Scenario<TenantGround> = {
  name: 'webhook-chaos',
  story: {
    happens: 'Events come twice, late, in another order than they happened in, and one in twenty not at all.',
    rightClient:
      'Takes the state of a call from its newest event, counts each call once, and asks the API for what is missing.',
  },
  start(stage) {
    stage.fault({ name: 'webhook-loss', probability: 0.05 });
    stage.fault({ name: 'webhook-duplicate', probability: 0.3 });
    stage.fault({ name: 'webhook-reorder', options: { seconds: 90 } });
  },
};

const limitUsedUp: Scenario<TenantGround> = {
  name: 'limit-used-up',
  story: {
    happens: 'Another client of the same account has just used up the rate limit.',
    rightClient: 'Waits as long as the refusal says before it asks again, and loses nothing.',
  },
  start: ({ tenant }) => tenant.limiter?.exhaust(tenant.clock.now()),
};

/** Scenarios that any vendor can play; the limit's only where there is one. */
export function commonScenarios(hasLimit: boolean, hasWebhooks: boolean): readonly Scenario<TenantGround>[] {
  return [flakyNetwork, outage, ...(hasLimit ? [limitUsedUp] : []), ...(hasWebhooks ? [webhookChaos] : [])];
}

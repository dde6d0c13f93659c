import type { Account } from '../account/account.js';
import type { OwnedFaultSwitches } from '../faults/create-fault-switches.js';
import type { Provider } from '../provider.js';
import type { SimulatorOptions } from '../simulator-options.js';
import type { Tenant } from '../tenant.js';
import type { SimulatorClock } from '../time/simulator-clock.js';
import { type BoundPolicy, createWebhooks, type OwnedWebhooks } from '../webhooks/create-webhooks.js';
import type { Post } from '../webhooks/post.js';
import { bendDelivery } from './bend-delivery.js';

export interface BindWebhooksOptions<S> {
  readonly policy: Provider<S>['webhooks'];
  readonly simulator: SimulatorOptions;
  readonly seed: number;
  readonly key: string;
  readonly account: Account;
  readonly clock: SimulatorClock;
  readonly faults: OwnedFaultSwitches;
  readonly post: Post;
  /** Asked for when something happens: by then the tenant is there. */
  tenant(): Tenant<S>;
}

/** A tenant's webhooks, as its provider sends them. */
export function bindWebhooks<S>(options: BindWebhooksOptions<S>): OwnedWebhooks {
  const { policy, simulator, seed, key, account, clock, faults, post, tenant } = options;
  const bound: BoundPolicy | undefined = policy && {
    ...policy,
    lifeOf: (call) => policy.lifeOf(call, tenant()),
    accountLife: (from, to) => policy.accountLife?.(from, to, tenant()) ?? [],
    render: (moment, target) => policy.render(moment, target, tenant()),
    copies: (moment) => policy.copies?.(moment, tenant()) ?? [0],
    attempted: (subject, attempt) => policy.attempted?.(subject, attempt, tenant()),
  };
  return createWebhooks({
    policy: bound,
    account,
    clock,
    post,
    allowRemote: simulator.allowRemoteWebhooks ?? false,
    concurrency: simulator.webhookConcurrency ?? 8,
    timesOutByClock: () => simulator.attendant?.byClock ?? false,
    idOf: (nth) => `${key}${String(nth).padStart(4, '0')}`,
    secretOf: (nth) => `whs_${key}${(seed + nth).toString(36)}`,
    bent: (plan) => bendDelivery(faults, plan, tenant()),
  });
}

import { createWorld } from '../../world/index.js';
import type { AccountChanges } from '../account/changes.js';
import { createAccount } from '../account/create-account.js';
import type { TableChanges } from '../account/create-table.js';
import { createOverlay } from '../account/overlay.js';
import type { ClockReading } from '../clock.js';
import { createFaultSwitches, type OwnedFaultSwitches, type SavedFault } from '../faults/create-fault-switches.js';
import { commonFaults } from '../faults/index.js';
import { createJournal, type OwnedJournal } from '../journal/create-journal.js';
import { createRedaction } from '../journal/redact.js';
import { OptionError } from '../option-error.js';
import type { Provider } from '../provider.js';
import { commonScenarios } from '../scenarios/common.js';
import { createScenarios } from '../scenarios/create-scenarios.js';
import type { SimulatorOptions } from '../simulator-options.js';
import type { Snapshot, Tenant, TenantGround } from '../tenant.js';
import { createSimulatorClock } from '../time/create-simulator-clock.js';
import { createTruth } from '../truth/create-truth.js';
import { createWebhooks } from '../webhooks/create-webhooks.js';
import type { Post } from '../webhooks/post.js';
import type { SavedTargets } from '../webhooks/targets.js';
import { bendDelivery } from './bend-delivery.js';

/** What the simulator itself may do with a tenant. */
export interface OwnedTenant<S> extends Tenant<S> {
  readonly faults: OwnedFaultSwitches;
  readonly journal: OwnedJournal;
  /** Credentials that were granted since the start. */
  readonly granted: ReadonlySet<string>;
  /** Which request of the simulator it was that touched it last. */
  lastUsed: number;
  close(): void;
}

export interface TenantOptions<S> {
  readonly provider: Provider<S>;
  readonly simulator: SimulatorOptions;
  readonly credential: string;
  readonly isDefault: boolean;
  readonly seed: number;
  readonly key: string;
  /** URLs that its events go to from the start. */
  readonly targets: readonly string[];
  readonly post: Post;
  /** A credential reaches this tenant now, or does so no more. */
  onGrant(credential: string): void;
  onRevoke(credential: string): void;
  nextSnapshot(): string;
}

/** Parts of a snapshot. */
interface Parts {
  readonly clock: ClockReading;
  readonly account: AccountChanges;
  readonly tables: Readonly<Record<string, TableChanges>>;
  readonly limiter: unknown;
  readonly faults: readonly SavedFault[];
  readonly targets: SavedTargets;
  readonly granted: readonly string[];
}

const MIB = 1024 * 1024;

export function createTenant<S>(options: TenantOptions<S>): OwnedTenant<S> {
  const { provider, simulator, credential, isDefault, seed, key, post } = options;
  const targets = options.targets.map((url) => ({ url }));
  const { calls = 1000, scale = 1, paused = false, journalBytes = 8 * MIB } = simulator;
  const { allowRemoteWebhooks = false, webhookConcurrency = 8 } = simulator;

  const clock = createSimulatorClock(
    { scale, paused, ...(simulator.now === undefined ? {} : { now: simulator.now }) },
    () => webhooks.settled(),
  );
  const start = clock.reading();
  const world = createWorld({
    ...provider.world,
    ...(simulator.days === undefined ? {} : { days: simulator.days }),
    seed,
    calls,
    now: Math.floor(start.now),
  });
  let revision = 0;
  const touch = (): void => {
    revision += 1;
  };
  const account = createAccount({
    world,
    now: clock.now,
    onChange(index) {
      touch();
      if (index !== undefined) webhooks.follow(index);
    },
  });
  const overlay = createOverlay(touch);
  const limiter = simulator.limits === false ? undefined : provider.limit?.create();
  const faults = createFaultSwitches([...commonFaults, ...provider.faults], seed);
  const policy = provider.webhooks;
  const webhooks = createWebhooks({
    ...(policy === undefined
      ? {}
      : {
          policy: {
            ...policy,
            lifeOf: (call) => policy.lifeOf(call, tenant),
            render: (moment, target) => policy.render(moment, target, tenant),
          },
        }),
    account,
    clock,
    post,
    allowRemote: allowRemoteWebhooks,
    concurrency: webhookConcurrency,
    idOf: (nth) => `${key}${String(nth).padStart(4, '0')}`,
    secretOf: (nth) => `whs_${key}${(seed + nth).toString(36)}`,
    bent: (plan) => bendDelivery(faults, plan, ground),
  });
  const journal = createJournal(journalBytes, () =>
    createRedaction(provider.secrets ?? {}, [
      credential,
      ...Object.values(provider.credentials.parts(tenant)),
      ...granted,
    ]),
  );
  const scenarios = createScenarios(
    [...provider.scenarios, ...commonScenarios(limiter !== undefined, policy !== undefined)],
    () => tenant,
  );
  const granted = new Set<string>();
  const truthOf = createTruth(account, provider.truth, () => tenant);

  function revokeAll(): void {
    for (const each of granted) options.onRevoke(each);
    granted.clear();
  }

  function grant(each: string): void {
    granted.add(each);
    options.onGrant(each);
  }

  function reset(): void {
    scenarios.stopAll();
    webhooks.reset();
    // What an earlier life has planned is let go of with the clock's restart.
    clock.restart(start);
    account.reset();
    overlay.reset();
    limiter?.reset();
    faults.clear();
    revokeAll();
    journal.clear();
    webhooks.setTargets(targets);
  }

  function snapshot(): Snapshot {
    const parts: Parts = {
      clock: clock.reading(),
      account: account.save(),
      tables: overlay.save(),
      limiter: limiter?.save(),
      faults: faults.save(),
      targets: webhooks.save(),
      granted: [...granted],
    };
    return { id: options.nextSnapshot(), seed, at: parts.clock.now, parts: { ...parts } };
  }

  function restore({ id, seed: of, parts }: Snapshot): void {
    if (of !== seed) {
      throw new OptionError(
        `The snapshot ${id} is of another tenant`,
        'Restore it with the credential it was taken with',
      );
    }
    const saved = parts as unknown as Parts;
    scenarios.stopAll();
    webhooks.reset();
    clock.restart(saved.clock);
    account.load(saved.account);
    overlay.load(saved.tables);
    if (limiter !== undefined) limiter.load(saved.limiter);
    faults.load(saved.faults);
    revokeAll();
    for (const each of saved.granted) grant(each);
    webhooks.load(saved.targets);
  }

  const ground: TenantGround = {
    key,
    credential,
    isDefault,
    seed,
    get revision() {
      return revision;
    },
    clock,
    account,
    ...(limiter === undefined ? {} : { limiter }),
    faults,
    journal,
    webhooks,
    scenarios,
    table: overlay.table,
    grant,
    truth: (query) => truthOf(query),
    reset,
    snapshot,
    restore,
  };
  const tenant: OwnedTenant<S> = Object.assign(ground, {
    faults,
    journal,
    granted,
    own: provider.open(ground),
    lastUsed: 0,
    close() {
      scenarios.stopAll();
      webhooks.close();
      clock.close();
    },
  });
  webhooks.setTargets(targets);
  return tenant;
}

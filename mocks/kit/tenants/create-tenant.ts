import { createWorld, type WorldCall } from '../../world/index.js';
import { createAccount } from '../account/create-account.js';
import { createOverlay } from '../account/overlay.js';
import { createFaultSwitches, type OwnedFaultSwitches } from '../faults/create-fault-switches.js';
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
import { createTrail, type OwnedTrail } from '../trail/create-trail.js';
import { createTruth } from '../truth/create-truth.js';
import type { Post } from '../webhooks/post.js';
import { bindWebhooks } from './bind-webhooks.js';
import { createTenantLimiter } from './create-tenant-limiter.js';
import { createGrants, type GrantsOptions } from './grants.js';
import { createKeeper, type Keepsake } from './keeper.js';

/** What the simulator itself may do with a tenant. */
export interface OwnedTenant<S> extends Tenant<S> {
  readonly faults: OwnedFaultSwitches;
  readonly journal: OwnedJournal;
  readonly trail: OwnedTrail;
  /** Which request of the simulator it was that touched it last. */
  lastUsed: number;
  close(): void;
}

export interface TenantOptions<S> extends GrantsOptions {
  readonly provider: Provider<S>;
  readonly simulator: SimulatorOptions;
  readonly credential: string;
  readonly isDefault: boolean;
  readonly seed: number;
  readonly key: string;
  /** URLs that its events go to from the start. */
  readonly targets: readonly string[];
  readonly post: Post;
  nextSnapshot(): string;
}

const MIB = 1024 * 1024;
/** A call that is told so long after its start arrives late. */
const BEHIND_SECONDS = 600;

export function createTenant<S>(options: TenantOptions<S>): OwnedTenant<S> {
  const { provider, simulator, credential, isDefault, seed, key, post } = options;
  const {
    calls = 1000,
    days = provider.world?.days,
    now,
    scale = 1,
    paused = false,
    journalBytes = 8 * MIB,
  } = simulator;

  const clock = createSimulatorClock({ scale, paused, ...(now === undefined ? {} : { now }) }, () =>
    within(simulator.attendant, webhooks.underWay()),
  );
  const world = createWorld({
    ...provider.world,
    ...(days === undefined ? {} : { days }),
    seed,
    calls,
    now: Math.floor(clock.now()),
  });
  let revision = 0;
  const touch = (): void => {
    revision += 1;
  };
  const account = createAccount({
    world,
    now: clock.now,
    onChange(change) {
      touch();
      if (change !== undefined) webhooks.follow(change);
      if (change?.before === undefined && change?.after !== undefined && isBehindClient(change.after)) {
        late.add(change.index);
      }
    },
  });
  /** Added where a client has read already: nobody has to find them. */
  const late = new Set<number>();
  const isBehindClient = ({ startedAt }: WorldCall): boolean =>
    trail.steps().length > 0 && clock.now() - startedAt > BEHIND_SECONDS;
  const overlay = createOverlay(touch);
  const limiter = createTenantLimiter(provider, simulator);
  const faults = createFaultSwitches([...commonFaults, ...provider.faults], seed);
  const policy = provider.webhooks;
  const webhooks = bindWebhooks({ policy, simulator, seed, key, account, clock, faults, post, tenant: () => tenant });
  const grants = createGrants(options);
  const secrets = () => [credential, ...Object.values(provider.credentials.parts(tenant)), ...grants.all];
  const journal = createJournal(journalBytes, () => createRedaction(provider.secrets ?? {}, secrets()));
  const trail = createTrail();
  const scenarios = createScenarios(
    [...provider.scenarios, ...commonScenarios(limiter !== undefined, policy !== undefined)],
    () => tenant,
  );
  const keeper = createKeeper({ clock, account, overlay, limiter, faults, webhooks, grants });

  function load(kept: Keepsake): void {
    scenarios.stopAll();
    keeper.load(kept);
  }

  function snapshot(): Snapshot {
    const parts = keeper.save();
    return { id: options.nextSnapshot(), seed, at: parts.clock.now, parts: { ...parts } };
  }

  function restore({ id, seed: of, parts }: Snapshot): void {
    if (of === seed) load(parts as unknown as Keepsake);
    else throw new OptionError(`The snapshot ${id} is of another tenant`, 'Restore it with the credential of that one');
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
    trail,
    webhooks,
    scenarios,
    table: overlay.table,
    grant: grants.add,
    truth: createTruth({
      account,
      mapping: provider.truth,
      tenant: () => tenant,
      now: clock.now,
      isLate: ({ index }) => late.has(index),
    }),
    reset() {
      load(start);
      journal.clear();
      trail.clear();
      late.clear();
    },
    snapshot,
    restore,
  };
  const tenant: OwnedTenant<S> = Object.assign(ground, {
    faults,
    journal,
    trail,
    own: provider.open(ground),
    lastUsed: 0,
    close() {
      scenarios.stopAll();
      webhooks.close();
      clock.close();
    },
  });
  webhooks.setTargets(options.targets.map((url) => ({ url })));
  const start = keeper.save();
  return tenant;
}

function within(
  attendant: SimulatorOptions['attendant'],
  underWay: Promise<void> | undefined,
): Promise<void> | undefined {
  if (attendant === undefined || underWay === undefined) return underWay;
  const answered = new AbortController();
  return Promise.race([underWay, attendant.unattended(answered.signal)]).finally(() => answered.abort());
}

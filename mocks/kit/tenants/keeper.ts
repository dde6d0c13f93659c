import type { AccountChanges } from '../account/changes.js';
import type { OwnedAccount } from '../account/create-account.js';
import type { TableChanges } from '../account/create-table.js';
import type { Overlay } from '../account/overlay.js';
import type { ClockReading } from '../clock.js';
import type { OwnedFaultSwitches, SavedFault } from '../faults/create-fault-switches.js';
import type { Limiter } from '../limits/limiter.js';
import type { OwnedClock } from '../time/create-simulator-clock.js';
import type { OwnedWebhooks } from '../webhooks/create-webhooks.js';
import type { SavedTargets } from '../webhooks/targets.js';
import type { Grants } from './grants.js';

/** Everything of a tenant that changes, but the journal and what is under way. */
export interface Keepsake {
  readonly clock: ClockReading;
  readonly account: AccountChanges;
  readonly tables: Readonly<Record<string, TableChanges>>;
  readonly limiter: unknown;
  readonly faults: readonly SavedFault[];
  readonly targets: SavedTargets;
  readonly granted: readonly string[];
}

export interface KeeperOptions {
  readonly clock: OwnedClock;
  readonly account: OwnedAccount;
  readonly overlay: Overlay;
  readonly limiter: Limiter | undefined;
  readonly faults: OwnedFaultSwitches;
  readonly webhooks: OwnedWebhooks;
  readonly grants: Grants;
}

/** Keeps a tenant as it is, and makes it so again. */
export interface Keeper {
  save(): Keepsake;
  load(kept: Keepsake): void;
}

export function createKeeper(options: KeeperOptions): Keeper {
  const { clock, account, overlay, limiter, faults, webhooks, grants } = options;
  return {
    save: () => ({
      clock: clock.reading(),
      account: account.save(),
      tables: overlay.save(),
      limiter: limiter?.save(),
      faults: faults.save(),
      targets: webhooks.save(),
      granted: [...grants.all],
    }),
    load(kept) {
      // First what is under way, then the clock with all that was planned on it, then the rest; listeners come last.
      webhooks.reset();
      clock.restart(kept.clock);
      account.load(kept.account);
      overlay.load(kept.tables);
      limiter?.load(kept.limiter);
      faults.load(kept.faults);
      grants.set(kept.granted);
      webhooks.load(kept.targets);
    },
  };
}

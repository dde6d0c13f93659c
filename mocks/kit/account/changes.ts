import type { WorldCall } from '../../world/types.js';
import type { NewClient } from './account.js';

/** What clients have changed of the world. */
export interface AccountChanges {
  /** In order of index. */
  readonly added: WorldCall[];
  /** Indexes of calls of the world, rising. */
  readonly removed: number[];
  /** Every call that was removed, as it was then. */
  readonly gone: WorldCall[];
  /** By index, of calls of the world. */
  readonly changed: Map<number, Partial<WorldCall>>;
  /** Their indexes begin where those of the world's clients end. */
  readonly clients: NewClient[];
}

export const noChanges = (): AccountChanges => ({ added: [], removed: [], gone: [], changed: new Map(), clients: [] });

/** A copy that does not change with the original; the rows themselves are values. */
export const copyChanges = ({ added, removed, gone, changed, clients }: AccountChanges): AccountChanges => ({
  added: [...added],
  removed: [...removed],
  gone: [...gone],
  changed: new Map(changed),
  clients: [...clients],
});

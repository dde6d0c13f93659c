import type { WorldCall } from '../../world/types.js';
import type { NewClient } from './account.js';

/** What clients have changed of the world. */
export interface AccountChanges {
  /** In order of index. */
  readonly added: WorldCall[];
  /** Indexes of calls of the world, rising. */
  readonly removed: number[];
  /** By index, of calls of the world. */
  readonly changed: Map<number, Partial<WorldCall>>;
  /** Their indexes begin where those of the world's clients end. */
  readonly clients: NewClient[];
}

export const noChanges = (): AccountChanges => ({ added: [], removed: [], changed: new Map(), clients: [] });

/** A copy that does not change with the original; the rows themselves are values. */
export const copyChanges = ({ added, removed, changed, clients }: AccountChanges): AccountChanges => ({
  added: [...added],
  removed: [...removed],
  changed: new Map(changed),
  clients: [...clients],
});

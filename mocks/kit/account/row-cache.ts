import type { WorldCall } from '../../world/types.js';
import type { Account, Part, Window } from './account.js';

/**
 * Remembers what was made of calls that change no more, such as their rows as JSON text: a page of fifty is then put
 * together instead of made. Whenever a client changes anything of the tenant, everything is forgotten; so nothing stale
 * is ever served, as long as a row depends on the call, the account and the tables alone, and not on the time.
 */
export interface RowCache<T> {
  /** Rows as `Account.page` gives the calls. Of those that are remembered not even the call is made. */
  page(window: Window, part: Part): readonly T[];
  row(call: WorldCall): T;
}

export interface RowCacheOptions<T> {
  /** The tenant. */
  readonly of: { readonly revision: number; readonly account: Pick<Account, 'indexes' | 'call'> };
  make(call: WorldCall): T;
  /** Whether time itself changes nothing of the row any more: the call is over, its recording there. */
  isSettled(call: WorldCall): boolean;
  /** Rows that are kept at least; twice as many at most. Default 1000. */
  readonly rows?: number;
}

/** Two generations: when the young one is full it becomes the old one, and what nobody asked for meanwhile goes. */
export function createRowCache<T>({ of, make, isSettled, rows = 1000 }: RowCacheOptions<T>): RowCache<T> {
  let young = new Map<number, T>();
  let old = new Map<number, T>();
  let revision = of.revision;

  function forgetStale(): void {
    if (of.revision === revision) return;
    young = new Map();
    old = new Map();
    ({ revision } = of);
  }

  function keep(index: number, row: T): T {
    if (young.size >= rows) {
      old = young;
      young = new Map();
    }
    young.set(index, row);
    return row;
  }

  function find(index: number): T | undefined {
    const found = young.get(index);
    if (found !== undefined) return found;
    const older = old.get(index);
    return older === undefined ? undefined : keep(index, older);
  }

  function made(call: WorldCall): T {
    const row = make(call);
    return isSettled(call) ? keep(call.index, row) : row;
  }

  return {
    page(window, part) {
      forgetStale();
      const found: T[] = [];
      for (const index of of.account.indexes(window, part)) {
        const known = find(index);
        const call = known === undefined ? of.account.call(index) : undefined;
        if (known !== undefined) found.push(known);
        else if (call !== undefined) found.push(made(call));
      }
      return found;
    },
    row(call) {
      forgetStale();
      return find(call.index) ?? made(call);
    },
  };
}

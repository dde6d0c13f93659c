/**
 * Remembers what was made of a call that changes no more, such as its row as JSON text: a page of fifty is then put
 * together instead of made. Whenever a client changes anything of the tenant, everything is forgotten; so nothing stale
 * is ever served, as long as what is made depends on the call, the account and the tables alone, and not on the time.
 */
export interface RowCache<T> {
  /** @param index of a call that has ended for good */
  get(index: number, make: () => T): T;
}

export interface RowCacheOptions {
  /** `TenantGround.revision`. */
  readonly of: { readonly revision: number };
  /** Rows that are kept at least; twice as many at most. Default 1000. */
  readonly rows?: number;
}

/** Two generations: when the young one is full it becomes the old one, and what nobody asked for meanwhile goes. */
export function createRowCache<T>({ of, rows = 1000 }: RowCacheOptions): RowCache<T> {
  let young = new Map<number, T>();
  let old = new Map<number, T>();
  let revision = of.revision;

  function keep(index: number, made: T): T {
    if (young.size >= rows) {
      old = young;
      young = new Map();
    }
    young.set(index, made);
    return made;
  }

  return {
    get(index, make) {
      if (of.revision !== revision) {
        young = new Map();
        old = new Map();
        ({ revision } = of);
      }
      const found = young.get(index);
      if (found !== undefined) return found;
      return keep(index, old.get(index) ?? make());
    },
  };
}

/** Credentials that a tenant was given beside its own, such as access tokens. */
export interface Grants {
  readonly all: ReadonlySet<string>;
  add(credential: string): void;
  /** In the place of all that there are. */
  set(credentials: readonly string[]): void;
}

export interface GrantsOptions {
  /** A credential reaches this tenant now. */
  onGrant(credential: string): void;
  /** It does so no more. */
  onRevoke(credential: string): void;
}

export function createGrants({ onGrant, onRevoke }: GrantsOptions): Grants {
  const all = new Set<string>();

  function add(credential: string): void {
    all.add(credential);
    onGrant(credential);
  }

  return {
    all,
    add,
    set(credentials) {
      for (const each of all) onRevoke(each);
      all.clear();
      for (const each of credentials) add(each);
    },
  };
}

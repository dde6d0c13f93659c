import { OptionError } from '../option-error.js';
import type { Provider } from '../provider.js';
import type { SimulatorOptions } from '../simulator-options.js';
import type { Post } from '../webhooks/post.js';
import { createTenant, type OwnedTenant } from './create-tenant.js';
import { derive } from './derive.js';

/** Who the simulator's customers are. A credential that looks right opens a tenant of its own. */
export interface Directory<S> {
  readonly default: OwnedTenant<S>;
  /** Open ones, the default first. */
  all(): readonly OwnedTenant<S>[];
  /** The tenant that a credential reaches, opened if there is none; `undefined` when it is not listed and must be. */
  reach(credential: string): OwnedTenant<S> | undefined;
  /** The tenant that a credential reaches already. */
  find(credential: string): OwnedTenant<S> | undefined;
  /** By `Tenant.key`. */
  byKey(key: string): OwnedTenant<S> | undefined;
  /** Opens a tenant for `to` with the account, the changes and the clock of another. */
  fork(from: OwnedTenant<S>, to: string): OwnedTenant<S>;
  /** Tenants that had to make room for others. */
  readonly dropped: number;
  /** Lets go of all but the default one. */
  clear(): void;
  close(): void;
}

export interface DirectoryOptions<S> {
  readonly provider: Provider<S>;
  readonly simulator: SimulatorOptions;
  readonly post: Post;
}

/** @throws OptionError for a listed credential that cannot be one */
export function createDirectory<S>({ provider, simulator, post }: DirectoryOptions<S>): Directory<S> {
  const { seed = 1, maxTenants = 256, strictAuth = false, credentials = [] } = simulator;
  const byCredential = new Map<string, OwnedTenant<S>>();
  const byKey = new Map<string, OwnedTenant<S>>();
  const own = simulator.credential ?? provider.credentials.forSeed(seed);
  for (const each of [own, ...credentials]) requireForm(provider, each);
  const listed = new Set(credentials);
  let uses = 0;
  let dropped = 0;
  let snapshots = 0;

  function open(credential: string, ofSeed: number, key: string): OwnedTenant<S> {
    const isDefault = credential === own;
    const tenant = createTenant({
      provider,
      simulator,
      credential,
      isDefault,
      seed: ofSeed,
      key,
      targets: isDefault ? (simulator.webhooks ?? []) : [],
      post,
      onGrant: (granted) => byCredential.set(granted, tenant),
      onRevoke: (granted) => byCredential.delete(granted),
      nextSnapshot() {
        snapshots += 1;
        return `s${snapshots}`;
      },
    });
    byCredential.set(credential, tenant);
    for (const alias of provider.credentials.aliases?.(tenant) ?? []) byCredential.set(alias, tenant);
    byKey.set(key, tenant);
    return tenant;
  }

  function forget(tenant: OwnedTenant<S>): void {
    byKey.delete(tenant.key);
    for (const [credential, each] of byCredential) if (each === tenant) byCredential.delete(credential);
    tenant.close();
  }

  /** Makes room for one more. */
  function makeRoom(): void {
    while (byKey.size - 1 >= Math.max(1, maxTenants)) {
      const others = [...byKey.values()].filter((tenant) => !tenant.isDefault);
      const idlest = others.reduce((a, b) => (b.lastUsed < a.lastUsed ? b : a));
      forget(idlest);
      dropped += 1;
    }
  }

  function touch(tenant: OwnedTenant<S>): OwnedTenant<S> {
    uses += 1;
    tenant.lastUsed = uses;
    return tenant;
  }

  function reach(credential: string): OwnedTenant<S> | undefined {
    const found = byCredential.get(credential);
    if (found !== undefined) return touch(found);
    if (strictAuth && !listed.has(credential)) return undefined;
    makeRoom();
    const derived = derive(seed, credential);
    return touch(open(credential, derived.seed, derived.key));
  }

  const first = open(own, seed, derive(seed, own).key);
  return {
    default: first,
    all: () => [first, ...[...byKey.values()].filter((tenant) => tenant !== first)],
    reach,
    find: (credential) => byCredential.get(credential),
    byKey(key) {
      const found = byKey.get(key);
      if (found !== undefined) touch(found);
      return found;
    },
    fork(from, to) {
      requireForm(provider, to);
      if (byCredential.has(to)) throw new OptionError('The credential has a tenant already', 'Take one that is new');
      makeRoom();
      const tenant = open(to, from.seed, derive(seed, to).key);
      const { granted: _, ...parts } = from.snapshot().parts;
      tenant.restore({ id: 'fork', seed: from.seed, at: from.clock.now(), parts: { ...parts, granted: [] } });
      return tenant;
    },
    get dropped() {
      return dropped;
    },
    clear() {
      for (const tenant of byKey.values()) if (!tenant.isDefault) forget(tenant);
    },
    close() {
      for (const tenant of byKey.values()) tenant.close();
    },
  };
}

function requireForm<S>({ credentials }: Provider<S>, credential: string): void {
  if (credentials.isWellFormed(credential)) return;
  throw new OptionError(
    'The credential does not look like one of this provider',
    `Take one such as ${credentials.form}`,
  );
}

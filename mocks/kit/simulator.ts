import type { Listening } from './listen.js';
import type { Tenant } from './tenant.js';

/** A vendor that runs offline: what it is asked over HTTP, and what only its owner can see and do. */
export interface Simulator<S = unknown>
  extends Pick<
    Tenant<S>,
    'clock' | 'account' | 'faults' | 'journal' | 'webhooks' | 'scenarios' | 'truth' | 'snapshot' | 'restore'
  > {
  /** Answers a request without a socket. */
  fetch(request: Request): Promise<Response>;
  /** Default: the provider's port on 127.0.0.1. @throws ListenError when the port is taken, or may not be used */
  listen(options?: { readonly port?: number; readonly host?: string }): Promise<Listening>;
  /** The default tenant, whose parts stand on the simulator itself too. */
  readonly default: Tenant<S>;
  /** The tenant of a credential, opened if there is none yet. @throws OptionError for a credential that cannot be one */
  tenant(credential: string): Tenant<S>;
  /** Opens a tenant that starts with what another one is now. @throws OptionError when `to` has a tenant already */
  fork(from: string, to: string): Tenant<S>;
  /** The default tenant as at its start; the others are let go of. */
  reset(): void;
  /** Stops listening, breaks off what is under way, and lets the clocks go. */
  close(): Promise<void>;
}

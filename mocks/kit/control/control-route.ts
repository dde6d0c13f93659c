import type { Incoming } from '../http/incoming.js';
import type { Reply } from '../http/reply.js';
import type { Method } from '../http/route.js';
import type { Provider } from '../provider.js';
import type { SimulatorOptions } from '../simulator-options.js';
import type { Snapshot } from '../tenant.js';
import type { OwnedTenant } from '../tenants/create-tenant.js';
import type { Directory } from '../tenants/directory.js';
import type { LiveStreams } from './live/live-streams.js';

/** What the control API works on. */
export interface ControlRoom {
  readonly provider: Provider;
  readonly simulator: SimulatorOptions;
  readonly directory: Directory<unknown>;
  /** Kept snapshots, by tenant key and id. */
  readonly snapshots: Map<string, Map<string, Snapshot>>;
  /** What open pages are told. */
  readonly live: LiveStreams;
}

/** One request to the control API, for one tenant. */
export interface ControlAsk {
  readonly room: ControlRoom;
  readonly tenant: OwnedTenant<unknown>;
  readonly incoming: Incoming;
  param(name: string): string;
}

/** One operation of the control API. It throws `ControlError`, or an error with a hint, for requests that cannot be. */
export interface ControlRoute {
  readonly method: Method;
  /** Behind `/__linecheck`. */
  readonly path: string;
  handle(ask: ControlAsk): Reply | Promise<Reply>;
}

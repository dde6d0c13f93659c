import type { Operation } from '../openapi/operation.js';
import type { Tenant } from '../tenant.js';
import type { Told } from '../trail/types.js';
import type { Incoming } from './incoming.js';
import type { Reply } from './reply.js';

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/** One operation of a provider's API. A GET route answers HEAD as well. */
export interface Route<S> {
  readonly method: Method;
  /** Behind the provider's prefix, parameters as `/calls/:id`. Of two routes that fit, the one listed first answers. */
  readonly path: string;
  /** Other paths of the same operation, which the OpenAPI document leaves out. */
  readonly aliases?: readonly string[];
  /** What the OpenAPI document says about it. */
  readonly operation: Operation;
  /** Parses, calls a pure function, answers. What it throws is answered as the problem `internal`, and warned of. */
  handle(ask: Ask<S>): Reply | Promise<Reply>;
}

/** A request that has been let in: whose it is, and where it goes. */
export interface Ask<S = unknown> extends Incoming {
  readonly tenant: Tenant<S>;
  readonly route: Route<S>;
  /** A parameter of the path, decoded; '' for a name that the path does not have. */
  param(name: string): string;
  /** Unix seconds by the tenant's clock, the same for the whole request. */
  readonly now: number;
  /** Adds a line to the request's journal entry: what a person would ask "why?" about. */
  note(text: string): void;
  /** Adds facts to the client's trail: which calls a page held, whose link was followed. */
  tell(facts: Told): void;
  /**
   * Whether a fault of the provider's own strikes this request, and with which options. For faults without `before`
   * and `after`, which only the provider knows how to commit. Ask once for each request: each answer counts.
   */
  struckBy(fault: string): Readonly<Record<string, unknown>> | undefined;
}

/** What routing found, before anyone knows who asks. */
export interface Match<S = unknown> {
  readonly route: Route<S>;
  param(name: string): string;
}

import type { ScoreLine } from '../../schemas/truth.js';
import type { WorldCall, WorldOptions } from '../world/types.js';
import type { SimulatorFault } from './faults/simulator-fault.js';
import type { Incoming } from './http/incoming.js';
import type { Headers, Reply } from './http/reply.js';
import type { Ask, Match, Route } from './http/route.js';
import type { SecretPlaces } from './journal/types.js';
import type { Limiter, Standing } from './limits/limiter.js';
import type { OpenApiDetails } from './openapi/operation.js';
import type { Scenario } from './scenarios/types.js';
import type { Tenant, TenantGround } from './tenant.js';
import type { Step } from './trail/types.js';
import type { TruthMapping } from './truth/types.js';
import type { WebhookPolicy } from './webhooks/types.js';

/**
 * A vendor's API as a projection of a telephony account: its wire format, and its own rules of credentials, limits,
 * errors and webhooks. A provider is one value, made by a function of its freedoms; `createSimulator` runs it.
 *
 * A request goes through it in this order:
 *
 *  1. `routes`: which operation it is, if any
 *  2. `identify`: whose it is. A refusal ends it here; nothing is told to strangers
 *  3. faults that answer instead of the provider (`before`)
 *  4. `limit`: one request counts, or is refused as `problem({ kind: 'too-many-requests' })`
 *  5. `problem({ kind: 'no-route' })`, or the route's `handle`
 *  6. `finish`: headers that all answers of the application have
 *  7. faults that change the answer (`after`), then the journal
 *
 * `S` is what the provider derives for a tenant once (`open`), found at `tenant.own`.
 */
export interface Provider<S = unknown> {
  /** kebab-case: `linecheck mock <name>`. */
  readonly name: string;
  /** For people. */
  readonly title: string;
  /** Which set of freedoms it was made with, such as `current` or `legacy`. */
  readonly profile: string;
  /** The port it listens on unless told otherwise. */
  readonly port: number;

  /** Options of the account that differ from the world's defaults, such as `{ only: 'outgoing' }`. */
  readonly world?: Partial<Pick<WorldOptions, 'days' | 'operators' | 'clients' | 'only'>>;
  /** What is derived for a tenant when it is opened. Nothing in it may change: what changes lives in tables. */
  open(tenant: TenantGround): S;

  /**
   * Who asks. Called for each request, also for those that go nowhere (`match` is absent then); the provider decides
   * which of two refusals comes first.
   */
  identify(incoming: Incoming, match: Match<S> | undefined): Identity;
  readonly credentials: CredentialForm<S>;

  /** In order: of two that fit a request, the first answers. */
  readonly routes: readonly Route<S>[];
  /** Path prefixes that all routes are found behind, such as `['/api/v2', '/v2']`; the first is the one told. Default `['']`. */
  readonly prefixes?: readonly string[];
  /** The path that routing sees in place of the one sent, for instance without doubled slashes. Default: as sent. */
  tidyPath?(path: string): string;

  readonly limit?: LimitPolicy<S>;
  /** The provider's own words for what the machinery refuses. */
  problem(problem: Problem, incoming: Incoming): Reply;
  /** The last word on answers of admitted requests, such as headers that all of them have. */
  finish?(reply: Reply, ask: Ask<S>): Reply;

  /** Ids as they stand in answers, as text. */
  readonly ids: {
    call(call: WorldCall, tenant: Tenant<S>): string;
  };
  readonly webhooks?: WebhookPolicy<Tenant<S>>;
  readonly truth: TruthMapping<Tenant<S>>;
  /** Its own, beside those of the kit. */
  /** What a scorecard of the client looks at beside what all vendors share. */
  readonly conduct?: {
    /** Whether a request changes nothing. Default: GET and HEAD do not. */
    isRead?(step: Step): boolean;
    lines?(steps: readonly Step[], tenant: Tenant<S>): readonly ScoreLine[];
  };
  readonly faults: readonly SimulatorFault[];
  readonly scenarios: readonly Scenario<Tenant<S>>[];
  readonly secrets?: SecretPlaces;
  readonly openapi: OpenApiDetails;
  /** What of the account a client must know beforehand: numbers to call from, names of agents, magic values. */
  account?(tenant: Tenant<S>): Readonly<Record<string, unknown>>;
}

export type Identity =
  /** A well-formed credential, in canonical text; it opens a tenant of its own unless one has it already. */
  | { readonly kind: 'credential'; readonly credential: string }
  /** Nothing needs to be proven here. `tenantKey`: whose it is all the same, as a signed link says; else the default tenant's. */
  | { readonly kind: 'open'; readonly tenantKey?: string }
  | { readonly kind: 'refused'; readonly reply: Reply; readonly because: string };

/** How a credential of this provider looks. */
export interface CredentialForm<S> {
  /** Of the default tenant; the same seed gives the same. */
  forSeed(seed: number): string;
  /** Whether a text is one: `X-Linecheck-Tenant`, `--credential` and listed ones are held against it. */
  isWellFormed(credential: string): boolean;
  /** The form in words, for the hint of a refusal: `api_id:api_token`. */
  readonly form: string;
  /** The credential of a request, in canonical text, if it has a well-formed one. For the control API. */
  of(incoming: Incoming): string | undefined;
  /** Its parts by the vendor's names, such as `{ api_id, api_token }`. */
  parts(tenant: Tenant<S>): Readonly<Record<string, string>>;
  /** Lines to paste into an environment, such as `{ ACME_TOKEN: '...' }`; `baseUrl` without a trailing slash. */
  env(tenant: Tenant<S>, baseUrl: string): Readonly<Record<string, string>>;
  /** Other credentials that reach the same tenant from its start, such as a client id. */
  aliases?(tenant: TenantGround): readonly string[];
}

/** One limit for all requests of a tenant. */
export interface LimitPolicy<S> {
  /** A fresh one for each tenant: `createLimiter(...)` over one of the rules in `limits/`. Absent: none, unless a simulator is started with one. */
  create?(): Limiter;
  /** Whether a request counts. Default: every admitted request does, also one that goes nowhere. */
  counts?(incoming: Incoming, match: Match<S> | undefined): boolean;
  /** Headers about the limit on answers that were allowed. */
  headers?(standing: Standing, now: number): Headers;
}

/** What goes wrong before, or instead of, a route's own work. */
export type Problem =
  /** `allowed`: methods that the path would answer; none when there is no such path. */
  | { readonly kind: 'no-route'; readonly allowed: readonly string[] }
  /** Well formed, but not listed, under strict authentication. */
  | { readonly kind: 'unknown-credential' }
  | { readonly kind: 'too-many-requests'; readonly retryAt: number; readonly now: number; readonly standing?: Standing }
  | { readonly kind: 'body-too-large'; readonly limitBytes: number }
  /** Trouble of the vendor's own: a fault asked for it, or the simulator made a mistake. */
  | { readonly kind: 'trouble'; readonly status: number };

/** Keeps the types together: `S` is what `open` gives. */
export function defineProvider<S>(provider: Provider<S>): Provider<S> {
  return provider;
}

export type Magic = 'invalid' | 'blocked' | 'expired';

/**
 * Whether a credential asks for a refusal: `invalid-…`, `blocked-…`, `expired-…`. The provider decides on the answer, and
 * which part of the credential it looks at.
 */
export function magicOf(credential: string): Magic | undefined {
  const [, word] = /^(invalid|blocked|expired)-/.exec(credential) ?? [];
  return word as Magic | undefined;
}

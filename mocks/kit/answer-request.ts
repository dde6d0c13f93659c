import { realMilliseconds } from './clock.js';
import type { Hit } from './faults/create-fault-switches.js';
import type { Strike } from './faults/simulator-fault.js';
import { BODY_LIMIT_BYTES } from './http/arrived.js';
import { type Encoded, encode } from './http/encode.js';
import type { Incoming } from './http/incoming.js';
import type { Reply } from './http/reply.js';
import type { Ask, Match } from './http/route.js';
import { createRouter } from './http/router.js';
import type { Problem, Provider } from './provider.js';
import type { OwnedTenant } from './tenants/create-tenant.js';
import type { Directory } from './tenants/directory.js';
import { isoMoment } from './time/duration.js';
import type { SimulatorClock } from './time/simulator-clock.js';
import type { Told } from './trail/types.js';

/** What an answer is made of, and by whose clock it is dated. */
export interface Answered {
  readonly sent: Encoded;
  /** Unix seconds by the tenant's clock. */
  readonly now: number;
  /** Whose delays it may have; absent where there are none. */
  readonly clock?: SimulatorClock;
}

/** What is learnt of a request while it is answered. */
interface Said {
  readonly notes: string[];
  told: Told;
}

function struck(said: Said, fault: string): void {
  said.notes.push(`fault ${fault}`);
  said.told = { ...said.told, faults: [...(said.told.faults ?? []), fault] };
}

/** From a request to its answer, in the order that `Provider` describes. At once, unless a handler takes its time. */
export type AnswerRequest = (incoming: Incoming) => Answered | Promise<Answered>;

/** @param spares requests that faults leave alone */
export function createAnswerRequest<S>(
  provider: Provider<S>,
  directory: Directory<S>,
  spares: (incoming: Incoming) => boolean = () => false,
): AnswerRequest {
  const router = createRouter(provider.routes, provider.prefixes);
  const { limit, finish } = provider;

  return (incoming) => {
    const began = realMilliseconds();
    const path = provider.tidyPath?.(incoming.path) ?? incoming.path;
    const match = router.match(incoming.method, path);
    const visit = admit(incoming, match);
    if ('refused' in visit) {
      return done(visit.tenant, incoming, match, visit.refused, { notes: [visit.because], told: {} }, began);
    }
    const { tenant } = visit;
    const said: Said = { notes: [], told: {} };
    const isQuiet = tenant.faults.isIdle('request') || spares(incoming);
    const hits = isQuiet ? [] : tenant.faults.hits('request', where(incoming, match));
    const reply = answered(tenant, incoming, match, said, hits);
    if (!(reply instanceof Promise)) return done(tenant, incoming, match, after(reply), said, began);
    return reply.then((late) => done(tenant, incoming, match, after(late), said, began));

    function after(right: Reply): Reply {
      let bent = right;
      for (const hit of hits) bent = hit.fault.after?.(bent, strike(tenant, incoming, hit, said)) ?? bent;
      return bent;
    }
  };

  type Visit = { readonly tenant: OwnedTenant<S> } & ({ readonly refused: Reply; readonly because: string } | object);

  function admit(incoming: Incoming, match: Match<S> | undefined): Visit {
    const identity = provider.identify(incoming, match);
    switch (identity.kind) {
      case 'refused':
        return { tenant: directory.default, refused: identity.reply, because: `refused: ${identity.because}` };
      case 'open':
        return {
          tenant:
            (identity.tenantKey === undefined ? undefined : directory.byKey(identity.tenantKey)) ?? directory.default,
        };
      case 'credential': {
        const tenant = directory.reach(identity.credential);
        if (tenant !== undefined) return { tenant };
        const refused = provider.problem({ kind: 'unknown-credential' }, incoming);
        return { tenant: directory.default, refused, because: 'refused: the credential is not listed' };
      }
      default:
        return identity satisfies never;
    }
  }

  function answered(
    tenant: OwnedTenant<S>,
    incoming: Incoming,
    match: Match<S> | undefined,
    said: Said,
    hits: readonly Hit[],
  ): Reply | Promise<Reply> {
    const now = tenant.clock.now();
    for (const hit of hits) {
      struck(said, hit.fault.name);
      const instead = hit.fault.before?.(strike(tenant, incoming, hit, said));
      if (instead !== undefined) return instead;
    }
    const taken = (limit?.counts?.(incoming, match) ?? true) ? tenant.limiter?.take(now) : undefined;
    if (taken?.allowed === false) {
      said.notes.push(`limited until ${isoMoment(taken.retryAt)}`);
      said.told = { ...said.told, limitedUntil: taken.retryAt, limitedByOthers: taken.byOthers };
      return problem(tenant, incoming, { kind: 'too-many-requests', retryAt: taken.retryAt, now });
    }
    if (incoming.oversize) return problem(tenant, incoming, { kind: 'body-too-large', limitBytes: BODY_LIMIT_BYTES });
    if (match === undefined) {
      const path = provider.tidyPath?.(incoming.path) ?? incoming.path;
      return problem(tenant, incoming, { kind: 'no-route', allowed: router.allowed(path) });
    }
    const ask = createAsk(tenant, incoming, match, now, said);
    const reply = handled(ask, incoming);
    return reply instanceof Promise ? reply.then((late) => finished(late, ask)) : finished(reply, ask);
  }

  function handled(ask: Ask<S>, incoming: Incoming): Reply | Promise<Reply> {
    try {
      const reply = ask.route.handle(ask);
      return reply instanceof Promise ? reply.catch((mistake) => mistaken(mistake, incoming)) : reply;
    } catch (mistake) {
      return mistaken(mistake, incoming);
    }
  }

  /** A mistake of the simulator's own is told on stderr and answered as trouble. */
  function mistaken(mistake: unknown, incoming: Incoming): Reply {
    process.emitWarning(mistake instanceof Error ? mistake : String(mistake));
    return provider.problem({ kind: 'trouble', status: 500 }, incoming);
  }

  function finished(reply: Reply, ask: Ask<S>): Reply {
    const told = finish?.(reply, ask) ?? reply;
    if (limit?.headers === undefined || ask.tenant.limiter === undefined) return told;
    const headers = limit.headers(ask.tenant.limiter.standing(ask.now), ask.now);
    return { ...told, headers: { ...headers, ...told.headers } };
  }

  function problem(tenant: OwnedTenant<S>, incoming: Incoming, told: Problem): Reply {
    if (told.kind !== 'too-many-requests' || tenant.limiter === undefined) return provider.problem(told, incoming);
    return provider.problem({ ...told, standing: tenant.limiter.standing(told.now) }, incoming);
  }

  function createAsk(
    tenant: OwnedTenant<S>,
    incoming: Incoming,
    { route, param }: Match<S>,
    now: number,
    said: Said,
  ): Ask<S> {
    const struckBy: Ask<S>['struckBy'] = (name) => {
      if (tenant.faults.isIdle('provider') || spares(incoming)) return undefined;
      const [hit] = tenant.faults.hits('provider', where(incoming, { route, param }), name);
      if (hit !== undefined) struck(said, name);
      return hit?.options;
    };
    const { method, path, search, body, oversize, base, header, json, address } = incoming;
    return {
      method,
      path,
      search,
      get query() {
        return incoming.query;
      },
      header,
      get headers() {
        return incoming.headers;
      },
      body,
      oversize,
      json,
      base,
      ...(address === undefined ? {} : { address }),
      tenant,
      route,
      param,
      now,
      note: (text) => void said.notes.push(text),
      tell(facts) {
        said.told = { ...said.told, ...facts };
      },
      struckBy,
    };
  }

  function strike(tenant: OwnedTenant<S>, incoming: Incoming, { options, time, chance }: Hit, said: Said): Strike {
    const now = tenant.clock.now();
    return {
      options,
      time,
      chance,
      now,
      tenant,
      incoming,
      tooMany(retryAt) {
        said.told = { ...said.told, limitedUntil: retryAt };
        return problem(tenant, incoming, { kind: 'too-many-requests', retryAt, now });
      },
      trouble: (status) => provider.problem({ kind: 'trouble', status }, incoming),
    };
  }

  function where({ method, path }: Incoming, match: Match<S> | undefined) {
    return match === undefined ? { method, path } : { method, path, route: match.route.path };
  }

  function done(
    tenant: OwnedTenant<S>,
    incoming: Incoming,
    match: Match<S> | undefined,
    reply: Reply,
    { notes, told }: Said,
    began: number,
  ): Answered {
    const sent = encode(reply);
    const now = tenant.clock.now();
    tenant.journal.add({ at: now, incoming, sent, ms: realMilliseconds() - began, notes });
    tenant.trail.add({ at: now, incoming, route: match?.route.path, sent, told });
    return { sent, now, clock: tenant.clock };
  }
}

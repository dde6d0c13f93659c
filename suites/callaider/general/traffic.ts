import type { Endpoint } from '../../http.js';
import { observation, optional } from '../../observation.js';
import { idsOf } from '../observations/call-sets.js';
import { settledCalls } from '../observations/settled-calls.js';
import { type Traced, trace } from './trace.js';

/** Everything that was asked in the run and what came back, in short. */
export const traffic = observation({
  id: 'general/traffic',
  purpose: 'Look back over the whole run',
  phase: 'last',
  needs: { calls: optional(settledCalls) },
  observe({ http, secret, target }, { calls }): readonly Traced[] {
    const known = idsOf(calls?.rows ?? []);
    const context = {
      base: target.base,
      secret,
      holdsSecret: http.holdsSecret,
      isKnownCall: (id: string) => known.has(id),
    };
    return http.log().map((logged) => trace(logged, context));
  },
});

/** The endpoints of the contract, as they are called in messages. */
export const routes = {
  health: 'GET /health',
  contacts: 'GET /contacts',
  calls: 'POST /calls',
  schema: 'GET /properties/schema',
  recording: 'GET /calls/:id/recording',
} as const;

export type Route = keyof typeof routes;

export const routeNames = Object.keys(routes) as readonly Route[];

export const isRoute = (endpoint: Endpoint): endpoint is Route => Object.hasOwn(routes, endpoint);

/** Requests to the five endpoints that a right API serves. */
export const validOnes = (all: readonly Traced[]): readonly Traced[] =>
  all.filter(({ endpoint, intent }) => intent === 'valid' && isRoute(endpoint));

/** A request and its repeats after a 5xx or a 429, request by request. */
export function groupsOf(all: readonly Traced[]): readonly (readonly Traced[])[] {
  const groups = new Map<number, Traced[]>();
  for (const traced of all) {
    const group = groups.get(traced.group);
    if (group === undefined) groups.set(traced.group, [traced]);
    else group.push(traced);
  }
  return [...groups.values()];
}

/** The answer that counts of each request: the last one, after its repeats. */
export const lastOfEach = (all: readonly Traced[]): readonly Traced[] =>
  groupsOf(all).flatMap((group) => group.at(-1) ?? []);

export const isSuccessful = ({ status }: Traced): boolean => status !== undefined && status >= 200 && status < 300;

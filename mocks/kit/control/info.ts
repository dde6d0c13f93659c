import { empty, json } from '../http/reply.js';
import { buildDocument } from '../openapi/build-document.js';
import type { ControlAsk, ControlRoute } from './control-route.js';

/** Who and what: health, info, reset, the API's own description. */
export const infoRoutes: readonly ControlRoute[] = [
  {
    method: 'GET',
    path: '/health',
    handle: ({ room: { provider, simulator } }) =>
      json({ status: 'ok', provider: provider.name, version: simulator.version ?? '0.0.0' }),
  },
  { method: 'GET', path: '/info', handle: (ask) => json(infoOf(ask)) },
  {
    method: 'POST',
    path: '/reset',
    handle({ tenant }) {
      tenant.reset();
      return empty();
    },
  },
  {
    method: 'GET',
    path: '/openapi.json',
    handle: ({ room: { provider }, incoming }) => json(buildDocument(provider, incoming.base)),
  },
];

/** What a client must know before it asks anything. */
export function infoOf({ room: { provider, simulator, directory }, tenant, incoming }: ControlAsk) {
  const { credentials } = provider;
  const baseUrl = incoming.base + (provider.prefixes?.[0] ?? '');
  return {
    provider: provider.name,
    profile: provider.profile,
    seed: tenant.seed,
    world: tenant.account.world.version,
    calls: simulator.calls ?? 1000,
    baseUrl,
    credentials: credentials.parts(tenant),
    env: credentials.env(tenant, baseUrl),
    account: provider.account?.(tenant) ?? {},
    tenants: { open: directory.all().length, dropped: directory.dropped },
  };
}

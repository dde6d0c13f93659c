import { createHash } from 'node:crypto';
import { createLinkSigner } from '../kit/audio/signed-links.js';
import type { Incoming } from '../kit/http/incoming.js';
import type { Match } from '../kit/http/route.js';
import { defineProvider, type Problem, type Provider } from '../kit/provider.js';
import { basicCredential, clientCredential, FORM, isWellFormed, readAuthorization } from './auth/credential.js';
import { identify } from './auth/identify.js';
import { edge, refusal } from './errors.js';
import { faults } from './faults/index.js';
import { createCompanyLimiter, limitHeaders, tooManyRequests } from './limit.js';
import { clientIdFor, secretOf } from './oauth/apps.js';
import { createCallDraws } from './objects/call-draws.js';
import { callIds } from './objects/ids.js';
import { openapi } from './openapi.js';
import { referring } from './openapi-components.js';
import { routes } from './routes.js';
import { scenarios } from './scenarios/index.js';
import type { Profile, Switches } from './switches.js';
import { truth } from './truth.js';
import type { Own } from './view.js';
import { webhookPolicy } from './webhooks/policy.js';

export const PORT = 4010;

interface Freedoms {
  readonly profile: Profile;
  readonly switches: Switches;
  /** What links in webhooks begin with. */
  base(): string;
}

/** Aircall as a projection of the simulated account. */
export function createProvider({ profile, switches, base }: Freedoms): Provider<Own> {
  return defineProvider<Own>({
    name: 'aircall',
    title: 'Aircall',
    profile,
    port: PORT,
    open: ({ seed, account }) => ({
      switches,
      draws: createCallDraws(seed),
      signer: createLinkSigner(seed),
      since: account.world.options.now - Math.round(account.world.options.days * 86_400),
      until: account.world.options.now,
    }),
    identify: (incoming, match) => identify(incoming, match, switches),
    credentials: {
      forSeed: (seed) => basicCredential(`id-${digest(`id ${seed}`)}`, `tok-${digest(`token ${seed}`)}`),
      isWellFormed,
      form: FORM,
      of(incoming) {
        const header = incoming.header('authorization');
        return header === undefined ? undefined : readAuthorization(header);
      },
      parts: ({ credential }) => partsByName(credential),
      env: ({ credential }, baseUrl) => ({ AIRCALL_BASE_URL: baseUrl, ...envOf(partsByName(credential)) }),
      aliases: ({ seed }) => [clientCredential(clientIdFor(seed))],
    },
    routes: routes.map(referring),
    limit: { create: () => createCompanyLimiter(switches), counts: isApi },
    problem: (problem, incoming) => problemReply(problem, incoming, switches),
    finish(reply, { tenant, now, route }) {
      if (switches['rate.headers'] !== 'always' || route.operation.open === true || tenant.limiter === undefined) {
        return reply;
      }
      return { ...reply, headers: { ...limitHeaders(tenant.limiter.standing(now), switches), ...reply.headers } };
    },
    ids: { call: ({ index }) => String(callIds.of(index)) },
    webhooks: webhookPolicy(switches, base),
    truth,
    faults,
    scenarios,
    secrets: {
      headers: ['authorization'],
      query: ['X-Amz-Signature', 'code', 'client_secret'],
      fields: ['token', 'access_token', 'client_secret', 'code'],
    },
    openapi,
    account: ({ seed }) => ({
      client_id: clientIdFor(seed),
      client_secret: secretOf(clientIdFor(seed)),
      magic: 'An api_id, api_token or access token that begins with invalid-, expired- or blocked- is refused so',
      switches,
    }),
  });
}

/** Requests that the gateway answers by itself never reach the limit. */
const isApi = (_: Incoming, match: Match<Own> | undefined): boolean =>
  match !== undefined && match.route.operation.open !== true;

function problemReply(problem: Problem, _: Incoming, switches: Switches) {
  switch (problem.kind) {
    case 'no-route':
      return edge(404, 'Not Found');
    case 'unknown-credential':
      return edge(switches['auth.bad'], switches['auth.bad'] === 401 ? 'Unauthorized' : 'Forbidden');
    case 'too-many-requests':
      return tooManyRequests(switches, problem);
    case 'body-too-large':
      return refusal(413, `The body is longer than ${problem.limitBytes} bytes`);
    case 'trouble':
      return refusal(problem.status, 'Something went wrong on our side');
    default:
      return problem satisfies never;
  }
}

function partsByName(credential: string): Readonly<Record<string, string>> {
  if (credential.includes(' ')) return { access_token: credential.slice(credential.indexOf(' ') + 1) };
  const colon = credential.indexOf(':');
  return { api_id: credential.slice(0, colon), api_token: credential.slice(colon + 1) };
}

const envOf = (parts: Readonly<Record<string, string>>): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(parts).map(([name, value]) => [`AIRCALL_${name.toUpperCase()}`, value]));

const digest = (text: string): string =>
  createHash('sha256').update(`linecheck aircall ${text}`).digest('hex').slice(0, 24);

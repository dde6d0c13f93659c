import { createHash } from 'node:crypto';
import type { Incoming } from '../kit/http/incoming.js';
import type { Match } from '../kit/http/route.js';
import { type CredentialForm, type Identity, magicOf } from '../kit/provider.js';
import { toldAgent } from './account/agents.js';
import { unauthorized } from './answers.js';
import { isTurn } from './calls/courses.js';
import { readRecordingName } from './calls/recording-url.js';
import { LAUNCH_PATH, refusedLaunch } from './routes/launch-page.js';
import type { Switches } from './switches.js';
import type { CloudDialerTenant, Own } from './view.js';

/** Any text of some length opens an account. */
const isWellFormed = (text: string): boolean => /^[\w.~+/=-]{8,200}$/.test(text);

/** The key in the header, whether or not it is well formed. */
function bearerOf(incoming: Incoming): string | undefined {
  const [, key] = /^bearer +(\S+)\s*$/i.exec(incoming.header('authorization') ?? '') ?? [];
  return key;
}

/** Health and recordings ask for no key; the softphone link has it in its query. */
export function identify(incoming: Incoming, match: Match<Own> | undefined, switches: Switches): Identity {
  const isLaunch = match?.route.path === LAUNCH_PATH;
  if (match?.route.operation.open === true && !isLaunch) {
    const tenantKey = readRecordingName(match.param('file'))?.tenantKey;
    return tenantKey === undefined ? { kind: 'open' } : { kind: 'open', tenantKey };
  }
  const key = isLaunch ? (incoming.query.get('api_key') ?? undefined) : bearerOf(incoming);
  const refused = (because: string): Identity => ({
    kind: 'refused',
    reply: isLaunch ? refusedLaunch(401, 'Invalid or missing API key') : unauthorized(switches),
    because,
  });
  if (key === undefined) return refused('there is no key');
  if (!isWellFormed(key)) return refused('the key is not well formed');
  const magic = magicOf(key);
  if (magic === 'invalid' || magic === 'expired') return refused(`the key says that it is ${magic}`);
  return { kind: 'credential', credential: key };
}

/** Which of the tenant's keys opens what, at this moment. */
export function isKeyFor(what: 'api' | 'launch', incoming: Incoming, tenant: CloudDialerTenant, now: number): boolean {
  const { switches, launchKey } = tenant.own;
  const key = what === 'api' ? bearerOf(incoming) : incoming.query.get('api_key');
  if (switches['launch.key'] === 'separate' && what === 'launch') return key === launchKey;
  return key === keyOf(tenant, now);
}

/** The key that the API takes now. */
export function keyOf(tenant: CloudDialerTenant, now: number): string {
  return isTurn(tenant, 'key-rotated', now) ? tenant.own.secondKey : tenant.credential;
}

export const launchKeyOf = (credential: string): string => `lk_${digest(`launch ${credential}`)}`;
export const secondKeyOf = (credential: string): string => `ck_${digest(`second ${credential}`)}`;

export const credentials: CredentialForm<Own> = {
  forSeed: (seed) => `ck_${digest(`key ${seed}`)}`,
  isWellFormed,
  form: 'a text of 8 to 200 letters',
  of(incoming) {
    const key = bearerOf(incoming);
    return key !== undefined && isWellFormed(key) ? key : undefined;
  },
  parts: (tenant) => ({
    api_key: keyOf(tenant, tenant.clock.now()),
    ...(tenant.own.switches['launch.key'] === 'separate' ? { launch_key: tenant.own.launchKey } : {}),
  }),
  env: (tenant, baseUrl) => ({
    CLOUDDIALER_BASE_URL: baseUrl,
    CLOUDDIALER_API_KEY: keyOf(tenant, tenant.clock.now()),
    CLOUDDIALER_FROM_NUMBER: tenant.own.callerIds[0] ?? '',
    CLOUDDIALER_AGENTS: JSON.stringify(
      tenant.own.agents.all.map((agent) => ({ ...toldAgent(agent), ...(agent.active ? {} : { active: false }) })),
    ),
  }),
  aliases: ({ credential }) => [launchKeyOf(credential), secondKeyOf(credential)],
};

const digest = (text: string): string =>
  createHash('sha256').update(`linecheck clouddialer ${text}`).digest('hex').slice(0, 32);

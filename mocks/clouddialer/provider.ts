import { defineProvider, type Problem, type Provider } from '../kit/provider.js';
import type { TenantGround } from '../kit/tenant.js';
import { createAgents, toldAgent } from './account/agents.js';
import { callerIdOf } from './account/caller-ids.js';
import { refusal, unauthorized } from './answers.js';
import { createCallDraws } from './calls/call-draws.js';
import { createIds } from './calls/ids.js';
import { conductLines } from './conduct.js';
import { credentials, identify, launchKeyOf, secondKeyOf } from './credential.js';
import { faults } from './faults/index.js';
import { magicNumbers } from './magic-numbers.js';
import { openapi } from './openapi.js';
import { pushPolicy } from './push/policy.js';
import { routesOf } from './routes/index.js';
import { scenarios } from './scenarios/index.js';
import type { Switches } from './switches.js';
import { truth } from './truth.js';
import type { CloudDialerTenant, Own } from './view.js';

export const PORT = 4020;

export interface Freedoms {
  readonly switches: Switches;
  readonly traffic: boolean;
  /** What links in pushes begin with. */
  base(): string;
}

/** CloudDialer as a projection of the simulated account. */
export function createProvider({ switches, traffic, base }: Freedoms): Provider<Own> {
  return defineProvider<Own>({
    name: 'clouddialer',
    title: 'CloudDialer',
    profile: 'docs',
    port: PORT,
    world: { only: 'outgoing' },
    open: (ground) => openTenant(ground, switches, traffic),
    identify: (incoming, match) => identify(incoming, match, switches),
    credentials,
    routes: routesOf(switches),
    // None is documented, so there is none unless the simulator is started with one. It leaves out what needs no key.
    limit: { counts: (_, match) => match?.route.operation.open !== true },
    problem: (problem) => problemReply(problem, switches),
    ids: { call: ({ index }, { own }) => own.ids.of('call', index) },
    webhooks: pushPolicy(switches, base),
    truth,
    conduct: { lines: conductLines },
    faults,
    scenarios,
    secrets: { headers: ['authorization'], query: ['api_key'] },
    openapi,
    account: accountOf,
  });
}

function openTenant({ seed, account, credential }: TenantGround, switches: Switches, traffic: boolean): Own {
  return {
    switches,
    draws: createCallDraws(seed),
    ids: createIds(seed),
    agents: createAgents(account.operators),
    callerIds: account.lines.map(callerIdOf),
    traffic,
    launchKey: launchKeyOf(credential),
    secondKey: secondKeyOf(credential),
  };
}

/** What a client of this account must know beforehand. */
function accountOf({ own }: CloudDialerTenant): Readonly<Record<string, unknown>> {
  const { callerIds, agents, switches, traffic } = own;
  return {
    callerIds,
    agents: agents.active.map(toldAgent),
    // They can place no calls, and old ones name them.
    formerAgents: agents.all.filter(({ active }) => !active).map(toldAgent),
    magicNumbers,
    magic: 'A key that begins with invalid- or expired- is refused with 401; one with blocked- may place no calls: 403',
    traffic,
    switches,
  };
}

function problemReply(problem: Problem, switches: Switches) {
  switch (problem.kind) {
    case 'no-route':
      return problem.allowed.length > 0
        ? refusal(switches, 405, 'Method not allowed', { Allow: problem.allowed.join(', ') })
        : refusal(switches, 404, 'Not found');
    case 'unknown-credential':
      return unauthorized(switches);
    case 'too-many-requests': {
      const seconds = Math.max(1, Math.ceil(problem.retryAt - problem.now));
      return refusal(switches, 429, 'Too many requests', { 'Retry-After': String(seconds) });
    }
    case 'body-too-large':
      return refusal(switches, 413, 'Payload too large');
    case 'trouble':
      return refusal(switches, problem.status, 'Internal error');
    default:
      return problem satisfies never;
  }
}

import type { Answered } from '../answer-request.js';
import { encode } from '../http/encode.js';
import type { Incoming } from '../http/incoming.js';
import { json, type Reply } from '../http/reply.js';
import { createRouter } from '../http/router.js';
import type { OwnedTenant } from '../tenants/create-tenant.js';
import { callRoutes } from './calls.js';
import { clockRoutes } from './clock.js';
import { ControlError, refusalOf, wrong } from './control-error.js';
import type { ControlRoom, ControlRoute } from './control-route.js';
import { faultRoutes } from './faults.js';
import { infoRoutes } from './info.js';
import { journalRoutes } from './journal.js';
import { createLiveStreams } from './live/live-streams.js';
import { liveRoutes } from './live-routes.js';
import { pageRoutes } from './page-routes.js';
import { scenarioRoutes } from './scenarios.js';
import { snapshotRoutes } from './snapshots.js';
import { truthRoutes } from './truth.js';
import { webhookRoutes } from './webhooks.js';

/** No provider uses it. */
const PREFIX = '/__linecheck';

/** The way in for whoever owns the simulator: the same for every provider. */
export interface Control {
  isControl(path: string): boolean;
  answer(incoming: Incoming): Promise<Answered>;
  /** Ends what is told to open pages. */
  close(): void;
}

export function createControl(parts: Omit<ControlRoom, 'snapshots' | 'live'>): Control {
  const room: ControlRoom = { ...parts, snapshots: new Map(), live: createLiveStreams() };
  const routes: readonly ControlRoute[] = [
    infoRoutes,
    clockRoutes,
    faultRoutes,
    scenarioRoutes,
    journalRoutes,
    webhookRoutes,
    callRoutes,
    truthRoutes,
    snapshotRoutes,
    pageRoutes,
    liveRoutes,
  ].flat();
  const router = createRouter(routes, [PREFIX]);

  async function answer(incoming: Incoming): Promise<Answered> {
    let tenant = room.directory.default;
    let reply: Reply;
    try {
      refuseStrangers(incoming);
      const found = router.match(incoming.method, incoming.path);
      if (found === undefined) throw lost(incoming, router.allowed(incoming.path), routes);
      tenant = tenantOf(room, incoming);
      reply = await found.route.handle({ room, tenant, incoming, param: found.param });
    } catch (error) {
      reply = refused(error);
    }
    const headers = { 'Cache-Control': 'no-store', ...reply.headers };
    return { sent: encode({ ...reply, headers }), now: tenant.clock.now() };
  }

  return { isControl: (path) => path === PREFIX || path.startsWith(`${PREFIX}/`), answer, close: room.live.close };
}

/** A page of another site, open in the same browser, has no business here. */
function refuseStrangers(incoming: Incoming): void {
  if (incoming.header('sec-fetch-site') !== 'cross-site') return;
  throw new ControlError(
    403,
    'This request comes from a page of another site',
    'Open /__linecheck/ itself, or use curl',
  );
}

function tenantOf({ provider, directory }: ControlRoom, incoming: Incoming): OwnedTenant<unknown> {
  const named = incoming.header('x-linecheck-tenant') ?? incoming.query.get('tenant') ?? undefined;
  if (named !== undefined && !provider.credentials.isWellFormed(named) && directory.find(named) === undefined) {
    throw wrong('X-Linecheck-Tenant does not look like a credential', `Take one such as ${provider.credentials.form}`);
  }
  const credential = named ?? provider.credentials.of(incoming);
  if (credential === undefined) return directory.default;
  const tenant = directory.reach(credential);
  if (tenant !== undefined) return tenant;
  throw wrong('The credential is not listed', 'Start without strict authentication, or list it');
}

function lost(incoming: Incoming, allowed: readonly string[], routes: readonly ControlRoute[]): ControlError {
  if (allowed.length > 0) {
    return new ControlError(
      405,
      `${incoming.path} does not answer ${incoming.method}`,
      `It answers ${allowed.join(', ')}`,
    );
  }
  const paths = [...new Set(routes.map(({ path }) => PREFIX + path))];
  return new ControlError(404, `There is no ${incoming.path}`, `There are: ${paths.join(' ')}`);
}

function refused(error: unknown): Reply {
  const known = refusalOf(error);
  if (known !== undefined) return json(known.refusal, known.status);
  process.emitWarning(error instanceof Error ? error : String(error));
  const hint = 'This is a mistake of the simulator itself; its standard error says more';
  return json({ error: 'Something went wrong', hint }, 500);
}

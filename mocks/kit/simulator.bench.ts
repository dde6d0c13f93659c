import { once } from 'node:events';
import { Agent, createServer, get } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, bench, describe } from 'vitest';
import { createWorld } from '../world/index.js';
import { createAccount } from './account/create-account.js';
import { createRowCache } from './account/row-cache.js';
import { createSimulator } from './create-simulator.js';
import { NOON } from './fixtures.js';
import { toy } from './fixtures.toy.js';
import { text } from './http/reply.js';
import { blockAfter } from './limits/block-after.js';
import { createLimiter } from './limits/limiter.js';
import { createSimulatorClock } from './time/create-simulator-clock.js';
import { createLifeFeed } from './webhooks/life-feed.js';

const everything = { from: Number.NEGATIVE_INFINITY, to: Number.POSITIVE_INFINITY };
const MONTH = 30 * 86_400;

/** A page of fifty with credential, limit and journal, its rows remembered; of so many calls in all. */
async function aSimulatorOf(calls: number) {
  const [list] = toy.routes;
  if (list === undefined) throw new Error('the toy has routes');
  const caches = new Map<unknown, ReturnType<typeof createRowCache<string>>>();
  const provider: typeof toy = {
    ...toy,
    limit: { create: () => createLimiter(blockAfter({ requests: 1e12, windowSeconds: 60, blockSeconds: 60 })) },
    routes: [
      {
        ...list,
        handle({ tenant }) {
          const rows =
            caches.get(tenant) ??
            createRowCache({
              of: tenant,
              make: (call) =>
                JSON.stringify({
                  ...call,
                  with: call.client === undefined ? null : tenant.account.client(call.client),
                }),
              isSettled: ({ endedAt }) => endedAt <= tenant.clock.now(),
            });
          caches.set(tenant, rows);
          const page = rows.page(everything, { skip: calls / 2, take: 50 });
          return text(
            `{"calls":[${page.join(',')}],"total":${tenant.account.count(everything)}}`,
            200,
            'application/json',
          );
        },
      },
    ],
  };
  const simulator = createSimulator(provider, { calls, now: NOON, paused: true });
  const { url } = await simulator.listen({ port: 0 });
  afterAll(() => simulator.close());
  return `${url}/v1/calls`;
}

/** The same page as it stands, stringified for each request, with nothing around it. */
async function aBareServer(page: unknown) {
  const server = createServer((_message, outgoing) => {
    outgoing.setHeader('Content-Type', 'application/json');
    outgoing.end(JSON.stringify(page));
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
}

const agent = new Agent({ keepAlive: true, maxSockets: 4 });
afterAll(() => agent.destroy());

const asked = (url: string) =>
  new Promise<void>((resolve, reject) => {
    get(url, { agent, headers: { 'X-Token': 'toy-token-1' } }, (answer) => answer.resume().on('end', resolve)).on(
      'error',
      reject,
    );
  });

const many = (url: string) => Promise.all(Array.from({ length: 20 }, () => asked(url)));

const small = await aSimulatorOf(1_000);
const large = await aSimulatorOf(10_000_000);
const answer = await fetch(small, { headers: { 'X-Token': 'toy-token-1' } });
const bare = await aBareServer(await answer.json());

describe('twenty pages of fifty calls, over a socket', () => {
  bench('bare node:http that stringifies the page', async () => {
    await many(bare);
  });
  bench('a simulator of a thousand calls', async () => {
    await many(small);
  });
  bench('a simulator of ten million calls, deep in the middle', async () => {
    await many(large);
  });
});

describe('thirty virtual days with a million events', () => {
  /** @param isHeard whether somebody listens, though without a socket */
  async function month(isHeard: boolean) {
    const world = createWorld({ seed: 1, calls: 333_000, now: NOON });
    const clock = createSimulatorClock({ now: NOON, paused: true }, () => undefined);
    const account = createAccount({ world, now: clock.now, onChange: () => {} });
    const feed = createLifeFeed({
      account,
      clock,
      longestLifeSeconds: 21_600,
      lifeOf: ({ startedAt, answeredAt = startedAt, endedAt }) =>
        [startedAt, answeredAt, endedAt].map((at) => ({ at, event: 'call', subject: '' })),
      happen: () => {},
    });
    if (isHeard) feed.start();
    await clock.advance(MONTH);
  }
  bench('that nobody hears', () => month(false));
  bench('that somebody hears', () => month(true), { iterations: 3, warmupIterations: 1 });
});

describe('tenants', () => {
  const simulator = createSimulator(toy, { now: NOON, paused: true });
  let opened = 0;
  bench('one opened', () => {
    opened += 1;
    simulator.tenant(`tenant-${opened}-token`);
  });
});

import { once } from 'node:events';
import { Agent, createServer, get } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, bench, describe } from 'vitest';
import { type Aircall, anAircall, authorization, DAY, NOON, unlimited } from './fixtures.js';

/** Requests of one round, over four connections that are kept. */
const ROUND = 20;

const agent = new Agent({ keepAlive: true, maxSockets: 4 });
afterAll(() => agent.destroy());

async function aServer(calls: number): Promise<{ readonly url: string; readonly headers: Record<string, string> }> {
  const aircall: Aircall = anAircall({ calls, switches: unlimited });
  const { url } = await aircall.listen({ port: 0 });
  afterAll(() => aircall.close());
  return { url, headers: { Authorization: authorization(aircall.default.credential) } };
}

/** The same page as it stands, stringified for each request, with nothing around it. */
async function aBareServer(page: unknown): Promise<string> {
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

const one = (url: string, headers: Record<string, string>) =>
  new Promise<void>((resolve, reject) => {
    get(url, { agent, headers }, (answer) => answer.resume().on('end', resolve)).on('error', reject);
  });

const round = (url: string, headers: Record<string, string> = {}) =>
  Promise.all(Array.from({ length: ROUND }, () => one(url, headers)));

const small = await aServer(1_000);
const large = await aServer(10_000_000);
const NEWEST = '/v1/calls?per_page=50&order=desc';
const DEEP = `/v1/calls?per_page=50&from=${NOON - 25 * DAY}&to=${NOON - 20 * DAY}&page=150`;
const bare = await aBareServer(await (await fetch(small.url + NEWEST, { headers: small.headers })).json());

/**
 * With credential, limit and journal. Goals: 0.9 of the bare server; ten million as a thousand; deep as new. The pages are
 * not equally long (some 113, 88 and 112 KB), and the first row to run warms the others up: compare per byte.
 */
describe('twenty pages of fifty calls, over a socket', () => {
  bench('bare node:http that stringifies the page', async () => {
    await round(bare);
  });
  bench('a thousand calls, the newest page', async () => {
    await round(small.url + NEWEST, small.headers);
  });
  bench('ten million calls, the newest page', async () => {
    await round(large.url + NEWEST, large.headers);
  });
  bench('ten million calls, deep in a window of long ago', async () => {
    await round(large.url + DEEP, large.headers);
  });
});

/** A filter over a window with 1.6 million calls that was looked through before. */
describe('a search in ten million calls', () => {
  for (const filter of ['direction=inbound', 'user_id=610013', 'phone_number=%2B12015550142', 'tags[]=330032']) {
    bench(filter, async () => {
      await one(`${large.url}/v1/calls/search?per_page=50&from=${NOON - 5 * DAY}&to=${NOON}&${filter}`, large.headers);
    });
  }
});

/** Some eight events for each of 120,000 calls. Goal: three seconds. */
describe('thirty virtual days with a million events', () => {
  const month = async (events: readonly string[]) => {
    const aircall = anAircall({ calls: 120_000, switches: unlimited });
    aircall.webhooks.setTargets([{ url: 'http://127.0.0.1:1/', events }]);
    await aircall.clock.advance(30 * DAY);
    await aircall.close();
  };
  bench('that happen, while somebody waits for another one', () => month(['integration.deleted']), {
    iterations: 2,
    warmupIterations: 0,
    time: 0,
  });
});

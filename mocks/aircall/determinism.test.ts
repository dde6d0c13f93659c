import { request } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { expect, test } from 'vitest';
import { createDraws } from '../world/index.js';
import type { AircallOptions } from './create-aircall.js';
import { type Aircall, anAircall, authorization, NOON } from './fixtures.js';

/** One request of a recording, and how many seconds the clock moves before it. */
interface Step {
  readonly method: string;
  readonly path: string;
  readonly body?: object;
  readonly wait: number;
  /** In place of the account's own. */
  readonly credential?: string;
}

/** A status line, all header lines in their order, and the body, as they came over the socket. */
interface Heard {
  readonly status: number | undefined;
  readonly headers: readonly string[];
  readonly body: string;
}

const BASE = 'http://api.aircall.example';
const CALLS = 400;
const draw = createDraws(20_260_105)('recording');

/** Five hundred requests as clients send them, right ones and wrong ones, with time going by. */
const recording: readonly Step[] = Array.from({ length: 500 }, (_, nth) => {
  const pick = (salt: number, most: number) => Math.floor(draw(nth * 8 + salt) * most);
  // Every so often long enough for a block to be over.
  const wait = nth % 150 === 140 ? 71 : ([0, 0, 0.1, 0.4][pick(0, 4)] ?? 0);
  const call = 4_300_000_000 + pick(1, CALLS) * 2 ** 20;
  const [user, tag, page] = [610_013 + 7 * pick(2, 12), 330_002 + 5 * pick(3, 12), 1 + pick(4, 12)];
  const from = NOON - pick(5, 30 * 86_400);
  const get = (path: string): Step => ({ method: 'GET', path, wait });
  const send = (method: string, path: string, body?: object): Step => ({
    method,
    path,
    wait,
    ...(body === undefined ? {} : { body }),
  });
  const steps: readonly Step[] = [
    get(`/v1/calls?page=${page}&per_page=${1 + pick(6, 60)}&order=${pick(7, 2) === 0 ? 'asc' : 'desc'}`),
    get(`/v1/calls?from=${from}&to=${from + 400_000}&fetch_contact=true&fetch_short_urls=true`),
    get(`/v1/calls/search?user_id=${user}&direction=inbound&per_page=50`),
    get(`/v1/calls/search?tags[]=${tag}&from=${from}`),
    get(`/v1/calls/${call}?fetch_call_timeline=true`),
    get(`/v1/calls/${call + 1}`),
    get(`/v2/users?page=${1 + pick(6, 2)}`),
    get(`/v1/users/${user}/availability`),
    get('/v1/users/availabilities?per_page=50'),
    get(`/v1/contacts?order_by=updated_at&page=${page}&per_page=51`),
    get('/v1/numbers'),
    get('/v1/teams'),
    get('/v1/webhooks'),
    get('/v1/calls?page=201&per_page=50'),
    get('/v1/nowhere'),
    { ...get('/v1/ping'), credential: 'invalid-id:token' },
    send('POST', `/v1/calls/${call}/tags`, { tags: [tag] }),
    send('POST', `/v1/calls/${call}/comments`, { content: `note ${nth}` }),
    send('PUT', `/v1/calls/${call}/archive`),
    send('POST', '/v1/tags', { name: `tag ${nth}`, color: '#123456' }),
    send('POST', '/v1/contacts', { first_name: `N${nth}`, phone_numbers: [{ label: 'w', value: '+12015550177' }] }),
    send('PUT', `/v2/users/${user}`, { wrap_up_time: pick(6, 100) }),
    send('POST', '/v2/users', { email: `u${nth}@example.com`, first_name: 'U', last_name: String(nth) }),
    send('POST', '/v1/webhooks', { url: 'http://127.0.0.1:1/hook', events: ['call.ended'] }),
    send('POST', `/v1/users/${user}/calls`, { number_id: 720_005, to: '+12015550142' }),
  ];
  return steps[pick(7, 1_000) % steps.length] ?? get('/v1/company');
});

async function play(aircall: Aircall): Promise<readonly Heard[]> {
  const { port, close } = await aircall.listen({ port: 0 });
  const heard: Heard[] = [];
  for (const { method, path, body, wait, credential = aircall.default.credential } of recording) {
    await aircall.clock.advance(wait);
    const answer = await new Promise<Heard>((resolve, reject) => {
      const headers = { Authorization: authorization(credential), 'Content-Type': 'application/json' };
      const asked = request({ port, method, path: encodeURI(path), headers }, (message) => {
        buffer(message).then((bytes) => {
          resolve({ status: message.statusCode, headers: message.rawHeaders, body: bytes.toString('latin1') });
        }, reject);
      });
      asked.on('error', reject).end(body === undefined ? undefined : JSON.stringify(body));
    });
    heard.push(answer);
  }
  await close();
  return heard;
}

test.each<[string, AircallOptions]>([
  ['legacy', {}],
  ['current', { profile: 'current' }],
  ['legacy, with headers always', { switches: { 'rate.headers': 'always' } }],
])('five hundred requests are answered with the same bytes each time: %s', async (_name, options) => {
  const one = anAircall({ calls: CALLS, seed: 7, base: BASE, ...options });
  const first = await play(one);
  expect(new Set(first.map(({ status }) => status))).toEqual(new Set([200, 201, 204, 400, 403, 404, 405, 429]));

  one.reset();
  expect(await play(one)).toEqual(first);
  const another = anAircall({ calls: CALLS, seed: 7, base: BASE, ...options });
  expect(await play(another)).toEqual(first);
  const other = anAircall({ calls: CALLS, seed: 8, base: BASE, ...options });
  expect(await play(other)).not.toEqual(first);
  for (const each of [one, another, other]) await each.close();
});

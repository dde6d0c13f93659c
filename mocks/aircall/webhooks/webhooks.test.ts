import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { eventNames } from '../../../schemas/aircall/event-names.js';
import { type Aircall, anAircall, ask, BASE, unlimited } from '../fixtures.js';

let aircall: Aircall;
beforeEach(() => {
  aircall = anAircall({ switches: unlimited });
});
afterEach(() => aircall.close());

const url = 'http://127.0.0.1:9/hook';

test('a webhook without events is told everything, and has a token', async () => {
  const { status, json } = await ask(aircall, '/v1/webhooks', { body: { custom_name: 'Mine', url } });
  expect(status).toBe(201);
  const { webhook } = json;
  expect(webhook).toMatchObject({ url, active: true, events: eventNames });
  expect(webhook).not.toHaveProperty('custom_name');
  expect(webhook.direct_link).toBe(`${BASE}/v1/webhooks/${webhook.webhook_id}`);
  for (const id of [webhook.webhook_id, webhook.id]) {
    expect((await ask(aircall, `/v1/webhooks/${id}`)).json).toEqual(json);
  }
});

test.each([
  ['no url', {}],
  ['a url that is none', { url: 'nowhere' }],
  ['another scheme', { url: 'ftp://127.0.0.1/' }],
  ['an unknown event', { url, events: ['call.created', 'call.finished'] }],
  ['events that are no list', { url, events: 'call.created' }],
])('%s is refused', async (_name, body) => {
  expect((await ask(aircall, '/v1/webhooks', { body })).status).toBe(400);
});

test('https alone, by a switch', async () => {
  const strict = anAircall({ switches: { 'webhook.allowHttp': false } });
  expect((await ask(strict, '/v1/webhooks', { body: { url } })).status).toBe(400);
  expect((await ask(strict, '/v1/webhooks', { body: { url: 'https://app.example/hook' } })).status).toBe(201);
  await strict.close();
});

test('a hundred are enough, and the list has no links', async () => {
  for (let nth = 0; nth < 100; nth += 1) await ask(aircall, '/v1/webhooks', { body: { url, events: ['call.ended'] } });
  expect((await ask(aircall, '/v1/webhooks', { body: { url } })).status).toBe(400);
  const { json } = await ask(aircall, '/v1/webhooks?per_page=60&page=2');
  expect(Object.keys(json)).toEqual(['meta', 'webhooks']);
  expect(json.meta).toEqual({ count: 50, total: 100, current_page: 2, per_page: 50 });
});

describe('changing one', () => {
  const change = async (body: object, query = '') => {
    const { webhook } = (await ask(aircall, '/v1/webhooks', { body: { url, events: ['call.ended', 'call.tagged'] } }))
      .json;
    const path = `/v1/webhooks/${webhook.webhook_id}`;
    return (await ask(aircall, `${path}${query}`, { method: 'PUT', body })).json.webhook;
  };

  test.each<[string, object, string, readonly string[]]>([
    ['without events gives all again', { url }, '', eventNames],
    ['with events takes those', { events: ['user.created'] }, '', ['user.created']],
    ['adds', { events: ['user.created'] }, '?events_action=add', ['call.ended', 'call.tagged', 'user.created']],
    ['takes away', { events: ['call.tagged'] }, '?events_action=remove', ['call.ended']],
  ])('%s', async (_name, body, query, events) => {
    expect((await change(body, query)).events).toEqual(events);
  });

  test('switches off and on', async () => {
    expect(await change({ active: false })).toMatchObject({ active: false });
  });
});

test('one is deleted', async () => {
  const { webhook } = (await ask(aircall, '/v1/webhooks', { body: { url } })).json;
  const path = `/v1/webhooks/${webhook.webhook_id}`;
  expect((await ask(aircall, path, { method: 'DELETE' })).status).toBe(204);
  expect((await ask(aircall, path)).status).toBe(404);
  expect((await ask(aircall, path, { method: 'PUT', body: {} })).status).toBe(404);
});

import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Aircall, anAircall, ask, unlimited, walk } from '../fixtures.js';

let aircall: Aircall;
beforeEach(() => {
  aircall = anAircall({ switches: unlimited });
});
afterEach(() => aircall.close());

test('an account begins with the tags of the vendor', async () => {
  const tags = await walk<{ name: string; color: string }>(aircall, '/v1/tags?per_page=5', 'tags');
  expect(tags[0]).toMatchObject({ name: 'Callback Request', color: '#29C8FF', description: 'queue_callback' });
  expect(new Set(tags.map(({ name }) => name)).size).toBe(tags.length);
});

test('more than fifty are clamped, also in meta', async () => {
  expect((await ask(aircall, '/v1/tags?per_page=51')).json.meta.per_page).toBe(50);
});

test('a tag is made, changed and deleted', async () => {
  const made = await ask(aircall, '/v1/tags', { body: { name: 'Urgent', color: '#ff0000' } });
  expect([made.status, made.json.tag]).toMatchObject([201, { name: 'Urgent', color: '#ff0000', description: null }]);
  const path = `/v1/tags/${made.json.tag.id}`;
  const changed = await ask(aircall, path, { method: 'PUT', body: { color: '#00ff00' } });
  expect(changed.json.tag).toMatchObject({ name: 'Urgent', color: '#00ff00' });
  expect((await ask(aircall, path)).json).toEqual(changed.json);
  expect((await ask(aircall, path, { method: 'DELETE' })).status).toBe(204);
  expect((await ask(aircall, path)).status).toBe(404);
});

test.each([
  ['without a name', { color: '#ff0000' }],
  ['without a colour', { name: 'Urgent' }],
  ['with a colour that is none', { name: 'Urgent', color: 'red' }],
  ['with a name that is taken', { name: 'Follow Up', color: '#ff0000' }],
])('a tag %s is refused', async (_name, body) => {
  expect((await ask(aircall, '/v1/tags', { body })).status).toBe(400);
});

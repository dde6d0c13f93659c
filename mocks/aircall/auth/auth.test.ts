import { afterAll, describe, expect, test } from 'vitest';
import { anAircall, ask, unlimited } from '../fixtures.js';

const aircall = anAircall({ switches: unlimited });
afterAll(() => aircall.close());

const basic = (pair: string): string => `Basic ${Buffer.from(pair).toString('base64')}`;
const good = aircall.default.credential;

describe('the gateway', () => {
  test.each([
    ['no credential', '/v1/ping', undefined, 401, 'Unauthorized'],
    ['no credential, another method', '/v1/contacts/5', undefined, 401, 'Unauthorized'],
    ['a pair that is not base64', '/v1/ping', 'Basic !!!', 403, 'Forbidden'],
    ['a pair without a colon', '/v1/ping', basic('abc'), 403, 'Forbidden'],
    ['half a pair', '/v1/ping', basic('abc:'), 403, 'Forbidden'],
    ['another scheme', '/v1/ping', 'Digest abc', 403, 'Forbidden'],
    ['a bare token', '/v1/ping', 'abc', 403, 'Forbidden'],
    ['an empty Bearer', '/v1/ping', 'Bearer ', 403, 'Forbidden'],
    ['the id of an app', '/v1/ping', 'client app-1', 403, 'Forbidden'],
    ['a magic api_id', '/v1/ping', basic('invalid-1:x'), 403, 'Forbidden'],
    ['a magic api_token', '/v1/ping', basic('x:invalid-1'), 403, 'Forbidden'],
    ['a magic Bearer', '/v1/ping', 'Bearer expired-1', 403, 'Forbidden'],
    ['an unknown path without a credential', '/v1/nothing', undefined, 404, 'Not Found'],
    ['an unknown path with one', '/v1/nothing', basic(good), 404, 'Not Found'],
    ['a known path with another method', '/v1/calls', basic(good), 404, 'Not Found', 'DELETE'],
    ['no version', '/calls', basic(good), 404, 'Not Found'],
    ['users of a version that there is not', '/v3/users', basic(good), 404, 'Not Found'],
    ['calls of v2', '/v2/calls', basic(good), 404, 'Not Found'],
  ])('%s', async (_name, path, header, status, message, method = 'GET') => {
    const headers = header === undefined ? {} : { Authorization: header };
    const answer = await ask(aircall, path, { method, headers, credential: null });
    expect([answer.status, answer.json]).toEqual([status, { message }]);
    expect([...answer.headers.keys()].filter((name) => name.startsWith('x-aircall'))).toEqual([]);
  });

  test.each([
    ['the pair', basic(good)],
    ['the scheme in small letters', basic(good).replace('Basic', 'basic')],
    ['a Bearer', 'Bearer some-token'],
    ['a pair that nobody has used yet', basic('other:pair')],
    ['a token with colons', basic('other:pair:more')],
  ])('lets in %s', async (_name, header) => {
    const { status, json } = await ask(aircall, '/v1/ping', { headers: { Authorization: header }, credential: null });
    expect([status, json]).toEqual([200, { ping: 'pong' }]);
  });

  test('may answer otherwise, by switches', async () => {
    const other = anAircall({ switches: { 'auth.missing': 403, 'auth.bad': 401 } });
    expect((await ask(other, '/v1/ping', { credential: null })).json).toEqual({ message: 'Forbidden' });
    expect((await ask(other, '/v1/ping', { credential: 'invalid-1:x' })).json).toEqual({ message: 'Unauthorized' });
    await other.close();
  });

  test('is strict when asked to be', async () => {
    const strict = anAircall({ strictAuth: true });
    expect((await ask(strict, '/v1/ping')).status).toBe(200);
    expect((await ask(strict, '/v1/ping', { credential: 'other:pair' })).json).toEqual({ message: 'Forbidden' });
    await strict.close();
  });
});

test('a credential that begins with blocked- is always blocked', async () => {
  const { status, json } = await ask(aircall, '/v1/ping', { credential: 'blocked-1:x' });
  expect([status, json.error]).toEqual([429, 'Too Many Requests']);
});

test('each credential has an account of its own', async () => {
  const [one, two] = [await ask(aircall, '/v1/calls'), await ask(aircall, '/v1/calls', { credential: 'other:pair' })];
  expect(one.json.calls[0]).not.toEqual(two.json.calls[0]);
  await ask(aircall, '/v1/tags', { body: { name: 'Mine', color: '#ff0000' } });
  expect((await ask(aircall, '/v1/tags', { credential: 'other:pair' })).text).not.toContain('Mine');
});

test('a GET may have a body', async () => {
  const { status } = await ask(aircall, '/v1/company', { method: 'DELETE', body: {} });
  expect(status).toBe(404);
  expect((await ask(aircall, '/v1/company')).json.company).toEqual({
    name: expect.any(String),
    users_count: 11,
    numbers_count: 3,
  });
});

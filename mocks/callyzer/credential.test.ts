import { expect, test } from 'vitest';
import { aCallyzer, ask, WEEK } from './fixtures.js';

const UNAUTHORIZED = { status: 401, body: { result: null, message: 'Unauthorized' } };

test('the token of an account looks like a UUID and follows from the seed', () => {
  const { credential } = aCallyzer({ seed: 7 }).default;
  expect(credential).toMatch(/^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/);
  expect(aCallyzer({ seed: 7 }).default.credential).toBe(credential);
  expect(aCallyzer({ seed: 8 }).default.credential).not.toBe(credential);
});

test.each([
  ['no header', {}],
  ['a blank one', { Authorization: '' }],
  ['another scheme', { Authorization: 'Basic YTpi' }],
  ['the token alone', { Authorization: '12345678-1234-4123-8123-123456789012' }],
  ['a token that is too short', { Authorization: 'Bearer abc' }],
  ['a token that says that it is invalid', { Authorization: 'Bearer invalid-token-1' }],
  ['the keys of an older scheme', { AccessKey: 'abcdefgh', SecretKey: 'abcdefgh' }],
])('%s is refused with 401', async (_what, headers) => {
  expect(await ask(aCallyzer(), '/call-log/summary', WEEK, { token: null, headers })).toMatchObject(UNAUTHORIZED);
});

test('the scheme may be in any case', async () => {
  const simulator = aCallyzer();
  const headers = { Authorization: `bearer ${simulator.default.credential}` };
  expect((await ask(simulator, '/call-log/summary', WEEK, { token: null, headers })).status).toBe(200);
});

test.each(['expired-account', 'blocked-account'])('%s has no subscription any more', async (token) => {
  for (const path of ['/call-log/summary', '/lead/get', '/call-log/get']) {
    const told = await ask(aCallyzer(), path, {}, { token });
    expect(told).toMatchObject({ status: 403, body: { result: null, message: 'Your subscription has expired.' } });
  }
});

test('under strict authentication only the listed tokens are let in', async () => {
  const simulator = aCallyzer({ strictAuth: true, credentials: ['a-listed-token'] });
  expect(await ask(simulator, '/call-log/summary', WEEK, { token: 'an-unlisted-token' })).toMatchObject(UNAUTHORIZED);
  expect((await ask(simulator, '/call-log/summary', WEEK, { token: 'a-listed-token' })).status).toBe(200);
});

test('accounts of two tokens know nothing of each other', async () => {
  const simulator = aCallyzer();
  const lead = { first_name: 'Anita', contact_numbers: ['0000000001'], assignment: { strategy: 'Random' } };
  await ask(simulator, '/lead/save', lead, { token: 'first-account' });
  const find = { contact_numbers: ['0000000001'] };
  expect((await ask(simulator, '/lead/get', find, { token: 'first-account' })).status).toBe(200);
  expect((await ask(simulator, '/lead/get', find, { token: 'second-account' })).status).toBe(400);
});

test.each(['/api/v2.1', '/v2.1', '/api/v2', '/v2', '/api//v2.1', '//api/v2/'])(
  'the API is found behind %s',
  async (base) => {
    expect(
      (await ask(aCallyzer(), `${base.startsWith('//') ? base.slice(1) : base}/call-log/summary`, WEEK)).status,
    ).toBe(200);
  },
);

test.each([
  ['no JSON', '{', {}],
  ['a list', '[]', {}],
  ['nothing', '', {}],
  ['another type', JSON.stringify(WEEK), { 'Content-Type': 'application/x-www-form-urlencoded' }],
])('a body of %s is refused with 400 and a message of no rule', async (_what, body, headers) => {
  expect(await ask(aCallyzer(), '/call-log/summary', body, { headers })).toMatchObject({
    status: 400,
    body: { result: null, message: 'Invalid request body.' },
  });
});

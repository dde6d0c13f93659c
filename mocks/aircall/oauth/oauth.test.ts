import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Aircall, anAircall, ask, BASE, unlimited } from '../fixtures.js';
import { clientIdFor, secretOf } from './apps.js';

let aircall: Aircall;
beforeAll(() => {
  aircall = anAircall({ switches: unlimited });
});
afterAll(() => aircall.close());

const clientId = clientIdFor(1);
const redirectUri = 'https://app.example/back?x=1';

async function consent(more: Record<string, string> = {}, id = clientId): Promise<URL> {
  const query = new URLSearchParams({
    client_id: id,
    redirect_uri: redirectUri,
    response_type: 'code',
    scope: 'public_api',
    ...more,
  });
  const { status, headers } = await ask(aircall, `/oauth/authorize?${query}`, { credential: null });
  expect(status).toBe(302);
  return new URL(headers.get('location') ?? '');
}

const exchange = (body: Record<string, string>) =>
  ask(aircall, '/v1/oauth/token', { body, credential: null, method: 'POST' });

const request = (code: string) => ({
  code,
  redirect_uri: redirectUri,
  client_id: clientId,
  client_secret: secretOf(clientId),
  grant_type: 'authorization_code',
});

test('consent leads back with a code and the state', async () => {
  const back = await consent({ state: 'a b' });
  expect(back.href.startsWith(redirectUri)).toBe(true);
  expect([back.searchParams.get('state'), back.searchParams.get('code')]).toEqual(['a b', expect.any(String)]);
});

test.each([
  ['another response type', { response_type: 'token' }, clientId, 'unsupported_response_type'],
  ['another scope', { scope: 'all' }, clientId, 'invalid_scope'],
  ['a magic app', {}, 'invalid-app', 'access_denied'],
])('consent fails for %s', async (_name, more, id, error) => {
  expect((await consent(more, id)).searchParams.get('error')).toBe(error);
});

test('consent without a place to go back to is refused', async () => {
  expect((await ask(aircall, '/oauth/authorize?client_id=x', { credential: null })).status).toBe(400);
});

test('a token reaches the company that agreed, with the same data', async () => {
  const code = (await consent()).searchParams.get('code') ?? '';
  const { status, json } = await exchange(request(code));
  expect(status).toBe(200);
  expect(json).toEqual({ access_token: expect.any(String), token_type: 'Bearer', created_at: expect.any(Number) });
  const credential = `Bearer ${json.access_token}`;
  expect((await ask(aircall, '/v1/calls', { credential })).json).toEqual((await ask(aircall, '/v1/calls')).json);
});

test('a form will do as well', async () => {
  const code = (await consent()).searchParams.get('code') ?? '';
  const { status } = await ask(aircall, '/v1/oauth/token', {
    body: new URLSearchParams(request(code)).toString(),
    headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
    credential: null,
  });
  expect(status).toBe(200);
});

describe('the exchange is refused for', () => {
  test.each([
    ['an unknown code', { code: 'code-1' }, 'invalid_grant'],
    ['a wrong secret', { client_secret: 'x' }, 'invalid_client'],
    ['another place', { redirect_uri: 'https://app.example/' }, 'invalid_grant'],
    ['another grant', { grant_type: 'refresh_token' }, 'unsupported_grant_type'],
    ['a missing field', { client_id: '' }, 'invalid_request'],
  ])('%s', async (_name, over, error) => {
    const code = (await consent()).searchParams.get('code') ?? '';
    const { status, json } = await exchange({ ...request(code), ...over });
    expect([status, json]).toEqual([400, { error }]);
  });

  test('a code that was used, or is ten minutes old', async () => {
    const used = (await consent()).searchParams.get('code') ?? '';
    const old = (await consent()).searchParams.get('code') ?? '';
    await exchange(request(used));
    expect((await exchange(request(used))).json).toEqual({ error: 'invalid_grant' });
    await aircall.clock.advance(600);
    expect((await exchange(request(old))).json).toEqual({ error: 'invalid_grant' });
  });
});

test('an app sees its own webhooks alone, and its integration', async () => {
  const code = (await consent()).searchParams.get('code') ?? '';
  const credential = `Bearer ${(await exchange(request(code))).json.access_token}`;
  await ask(aircall, '/v1/webhooks', { body: { url: 'http://127.0.0.1:9/basic' } });
  await ask(aircall, '/v1/webhooks', { body: { url: 'http://127.0.0.1:9/app' }, credential });
  const urls = async (each?: string) =>
    (await ask(aircall, '/v1/webhooks', each === undefined ? {} : { credential: each })).json.webhooks.map(
      ({ url }: { url: string }) => url,
    );
  expect([await urls(), await urls(credential)]).toEqual([['http://127.0.0.1:9/basic'], ['http://127.0.0.1:9/app']]);

  expect((await ask(aircall, '/v1/integrations/me')).status).toBe(403);
  expect((await ask(aircall, '/v1/integrations/me', { credential })).json.integration.active).toBe(true);
  const off = await ask(aircall, '/v1/integrations/disable', { method: 'POST', credential });
  expect(off.json.integration).toMatchObject({ active: false, status: 'disabled', numbers_count: 3 });
  expect((await ask(aircall, '/v1/integrations/enable', { method: 'POST', credential })).status).toBe(200);
});

test('the end of an installation is a page', async () => {
  expect((await ask(aircall, `${BASE}/oauth/success`, { credential: null })).status).toBe(200);
});

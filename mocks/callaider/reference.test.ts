import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { UnknownNameError } from '../kit/names.js';
import { aReference, ask, everything } from './fixtures.js';

const reference = aReference();
let port = 0;
beforeAll(async () => {
  ({ port } = await reference.listen({ port: 0 }));
});
afterAll(() => reference.close());

const KEY = 'X-Secret-Key: a-Secret-42';

/** Sends lines as they stand on a connection of their own; status and body of the answer. */
function raw(start: string, headers: readonly string[] = [], body = ''): Promise<{ status: number; text: string }> {
  return new Promise((resolve, reject) => {
    const head = [`${start} HTTP/1.1`, 'Host: pbx.example', 'Connection: close', ...headers].join('\r\n');
    let answer = '';
    const socket = connect(port, '127.0.0.1', () => socket.write(`${head}\r\n\r\n${body}`));
    socket.setEncoding('utf8');
    socket.on('data', (text) => {
      answer += text;
    });
    socket.on('end', () => {
      const [, text = ''] = answer.split('\r\n\r\n');
      resolve({ status: Number(answer.split(' ')[1]), text });
    });
    socket.on('error', reject);
  });
}

const strange = [
  '//contacts',
  '/contacts;a=b',
  '/contacts/',
  '/Contacts',
  '/./contacts',
  '/calls/../contacts',
  '/calls/..%2f..%2fetc%2fpasswd/recording',
  '/calls/%00/recording',
  '/calls/%zz/recording',
  '/calls//recording',
  `/calls/${'x'.repeat(5000)}/recording`,
  `/calls/'"<script>/recording`,
  '/calls/%D1%84%C3%A9/recording',
  '/%',
  '/__proto__',
  '/audio/x.txt',
];

describe('raw paths over a socket', () => {
  test.each(strange)('%s is not found with the key', async (path) => {
    const { status, text } = await raw(`GET ${path}`, [KEY]);
    expect(status).toBe(404);
    expect(JSON.parse(text)).toEqual({ status: 'error', message: expect.any(String) });
  });

  test.each(strange)('%s is refused without the key', async (path) => {
    expect((await raw(`GET ${path}`)).status).toBe(401);
  });

  test.each([
    ['a query', 'GET /contacts?x=1', [KEY], 200],
    ['an absolute target', 'GET http://other.example/contacts', [KEY], 200],
    ['a header name in capitals', 'GET /health', ['X-SECRET-KEY: a-Secret-42'], 200],
    ['a header name in small letters', 'GET /health', ['x-secret-key:   a-Secret-42  '], 200],
    ['two keys, the right one last', 'GET /health', ['X-Secret-Key: no', KEY], 401],
    ['two keys, the right one first', 'GET /health', [KEY, 'X-Secret-Key: no'], 401],
    ['the right key twice', 'GET /health', [KEY, KEY], 401],
    ['an empty key', 'GET /health', ['X-Secret-Key:'], 401],
    ['a key of raw bytes', 'GET /health', ['X-Secret-Key: \u00ff\u0434'], 401],
    ['a key of 8 KiB', 'GET /health', [`X-Secret-Key: ${'k'.repeat(8192)}`], 401],
    ['an unknown method', 'PROPFIND /contacts', [KEY], 405],
    ['TRACE', 'TRACE /contacts', [KEY], 405],
    ['OPTIONS without a key', 'OPTIONS /contacts', [], 401],
    ['a backslash', 'GET /contacts\\..\\x', [KEY], 400],
  ])('%s', async (_name, start, headers, status) => {
    expect((await raw(start, headers)).status).toBe(status);
  });
});

test.each([
  ['POST /contacts', 'GET, HEAD'],
  ['DELETE /health', 'GET, HEAD'],
  ['GET /calls', 'POST'],
  ['POST /calls/x/recording', 'GET, HEAD'],
])('%s is refused 405 and told what is allowed', async (start, allowed) => {
  const [method = '', path = ''] = start.split(' ');
  const answer = await ask(reference, path, { method });
  expect([answer.status, answer.headers.get('allow')]).toEqual([405, allowed]);
});

test('HEAD answers as GET does, without the body', async () => {
  const [head, get] = [await ask(reference, '/contacts', { method: 'HEAD' }), await ask(reference, '/contacts')];
  expect([head.status, head.headers.get('content-length')]).toEqual([200, get.headers.get('content-length')]);
  expect(await head.text()).toBe('');
});

test.each([
  ['JSON', 'application/json', 200],
  ['JSON with a charset', 'application/json; charset=utf-8', 200],
  ['JSON in capitals', 'Application/JSON', 200],
  ['JSON by another name', 'application/vnd.calls+json', 200],
  ['nothing said', '', 200],
  ['text', 'text/plain', 415],
  ['a form', 'application/x-www-form-urlencoded', 415],
])('a body sent as %s', async (_name, type, status) => {
  const answer = await ask(reference, '/calls', { body: everything, headers: { 'Content-Type': type } });
  expect(answer.status).toBe(status);
});

test.each([
  ['just below a MiB', 1024 * 1024 - 200, [KEY], 200],
  ['beyond a MiB', 1024 * 1024 + 200, [KEY], 413],
  ['beyond a MiB, from a stranger', 1024 * 1024 + 200, [], 401],
])('a body %s', async (_name, bytes, headers, status) => {
  const body = JSON.stringify({ ...everything, padding: 'x'.repeat(bytes) });
  const answer = await raw('POST /calls', [...headers, `Content-Length: ${body.length}`], body);
  expect(answer.status).toBe(status);
});

test('the answer has the length and the date by the provider’s clock', async () => {
  const answer = await fetch(`http://127.0.0.1:${port}/health`, { headers: { 'X-Secret-Key': reference.secret } });
  expect(answer.headers.get('date')).toBe('Mon, 05 Jan 2026 12:00:00 GMT');
  expect(answer.headers.get('content-type')).toBe('application/json; charset=utf-8');
  expect(answer.headers.get('content-length')).toBe('20');
  expect(await answer.json()).toEqual({ status: 'success' });
});

test('a dropped connection is one without an answer', async () => {
  const other = aReference({ personality: 'recommended' });
  Object.assign(other.behaviour, { health: () => ({ status: 200, drop: true }) });
  const { url } = await other.listen({ port: 0 });
  await expect(fetch(`${url}/health`, { headers: { 'X-Secret-Key': other.secret } })).rejects.toThrow();
  await expect(ask(other, '/health')).rejects.toThrow('terminated');
  await other.close();
});

test('a late answer waits for the clock', async () => {
  const other = aReference();
  Object.assign(other.behaviour, { health: () => ({ status: 200, json: {}, delaySeconds: 60 }) });
  let isThere = false;
  const answer = ask(other, '/health').then(() => {
    isThere = true;
  });
  await ask(other, '/contacts');
  expect(isThere).toBe(false);
  other.clock.advance(60);
  await answer;
  expect(isThere).toBe(true);
  await other.close();
});

test('the same seed and moment give the same account', async () => {
  const [one, two, other] = [aReference(), aReference(), aReference({ seed: 2 })];
  const calls = (from: typeof one): Promise<string> =>
    ask(from, '/calls', { body: everything, headers: { 'X-Secret-Key': from.secret } }).then((answer) => answer.text());
  expect(await calls(one)).toBe(await calls(two));
  expect(await calls(one)).not.toBe(await calls(other));
  await Promise.all([one.close(), two.close(), other.close()]);
});

test.each([
  ['personality', { personality: 'falback' }, 'There is no personality "falback"', 'Did you mean "fallback"?'],
  ['fault', { faults: ['zzzzzzzzzzzzzzzzzz'] }, 'There is no fault "zzzzzzzzzzzzzzzzzz"', 'There are'],
])('an unknown %s is told what there is', (_kind, options, message, hint) => {
  expect(() => aReference(options)).toThrow(UnknownNameError);
  expect(() => aReference(options)).toThrow(expect.objectContaining({ message, hint: expect.stringContaining(hint) }));
});

import { expect, test } from 'vitest';
import type { Ask, Outcome } from '../../http.js';
import { anAnswer, noAnswer } from '../fixtures.js';
import { trace } from './trace.js';

const KEY = 'the-real-key-1234';

const traced = (outcome: Outcome, secret = KEY) =>
  trace(
    { exchange: 7, observation: 'some/where', outcome, group: 3 },
    {
      base: 'https://pbx.example.net/api',
      secret,
      holdsSecret: (text) => text.includes(secret),
      isKnownCall: (id) => id === 'call 1',
    },
  );

const gzipBytes = Uint8Array.of(0x1f, 0x8b, 8, 0);

test.each([
  ['an object', anAnswer({ json: { contacts: [] } }), { kind: 'json', top: 'object' }],
  ['an array', anAnswer({ json: [] }), { kind: 'json', top: 'array' }],
  [
    'JSON behind a byte order mark',
    anAnswer({ json: {}, flaw: 'byte order mark' }),
    { kind: 'json', top: 'object', flaw: 'byte order mark' },
  ],
  ['nothing', anAnswer({}), { kind: 'empty' }],
  ['nothing after HEAD', anAnswer({ ask: { method: 'HEAD' } }), { kind: 'absent' }],
  ['204', anAnswer({ status: 204 }), { kind: 'absent' }],
  ['text', anAnswer({ text: 'OK' }), { kind: 'broken', head: 'OK' }],
  ['the beginning of JSON', anAnswer({ text: '{"a"', cut: true }), { kind: 'cut' }],
  ['gzip that nobody announced', anAnswer({ text: 'x', bytes: gzipBytes }), { kind: 'undecodable' }],
])('the body of %s is told', (_what, answer, body) => {
  expect(traced(answer).body).toMatchObject(body);
});

test('an exchange without an answer decides nothing', () => {
  const seen = traced(noAnswer({ code: 'reset', fact: 'the connection broke off' }));
  expect(seen).toMatchObject({ failure: 'reset', undecided: expect.stringContaining('broke off') });
  expect(seen.status).toBeUndefined();
});

test('a page of a gateway is told from an answer of the API', () => {
  expect(traced(anAnswer({ status: 502, text: '<html>' }))).toMatchObject({ gateway: true });
  expect(traced(anAnswer({ status: 500, json: { status: 'error' } }))).toMatchObject({ gateway: false });
});

test('what an error says is kept without its escapes', () => {
  const json = anAnswer({ status: 404, json: { message: 'No "such"\ncall', details: [{ path: '/srv/x.js' }] } });
  expect(traced(json).error).toMatchObject({
    text: 'No "such"\ncall\n/srv/x.js',
    fields: { message: 'No "such"\ncall' },
  });
  const html = anAnswer({ status: 500, text: '<pre>File &quot;/srv/x.py&quot;, line 3</pre>' });
  expect(traced(html).error?.text).toContain('File "/srv/x.py", line 3');
  expect(traced(anAnswer({ json: { message: 'all well' } })).error).toBeUndefined();
});

const variant = { label: 'a wrong key', values: ['wrong-key-5678'] };

test.each<[string, string, Partial<Ask>, string | undefined]>([
  ['the key', `Key ${KEY} is not valid`, {}, 'the key'],
  ['the wrong key that was sent', 'Key wrong-key-5678 is not valid', { key: variant }, 'the key that was sent'],
  ['a key that was not sent', 'Key wrong-key-5678 is not valid', {}, undefined],
  ['a key that we wrote into the path', `Cannot GET /contacts?key=${KEY}`, { path: `/contacts?key=${KEY}` }, undefined],
  ['a key that we wrote into the body', `Unknown field ${KEY}`, { json: { key: KEY } }, undefined],
  [
    'a plain word that was sent as a key',
    'x is undefined',
    { key: { label: 'a word', values: ['undefined'] } },
    undefined,
  ],
])('an echo of %s is seen for what it is', (_what, message, ask, echoes) => {
  const seen = traced(anAnswer({ status: 401, json: { message }, ask }));
  expect(seen.echoes).toBe(echoes);
  if (echoes !== undefined) expect(seen.error?.text).toBe('');
});

test.each([
  ['/contacts/', undefined],
  ['https://pbx.example.net/elsewhere', undefined],
  ['https://www.example.net/contacts', 'www.example.net'],
  ['https://pbx.example.net:8443/contacts', 'pbx.example.net:8443'],
])('a redirect to %s is told with its other host, if any', (location, elsewhere) => {
  const answer = anAnswer({ status: 301, headers: { location }, ask: { path: '/contacts' } });
  expect(traced(answer).redirect).toEqual({ to: location, ...(elsewhere === undefined ? {} : { elsewhere }) });
});

test.each([
  ['/calls/call%201/recording', true],
  ['/calls/call-2/recording', false],
  ['/calls/%E0%A4%A/recording', false],
])('%s: whether the call is one of the settled ones', (path, known) => {
  expect(traced(anAnswer({ status: 404, ask: { endpoint: 'recording', path } })).knownCall).toBe(known);
});

test.each<[string, Partial<Ask>, string | undefined]>([
  ['Invalid secret', { key: 'none' }, undefined],
  ['Invalid secret', { key: variant }, undefined],
  ['No call for secret', {}, 'the key'],
])('a key that is a plain word is no echo where it was not sent: %s', (message, ask, echoes) => {
  expect(traced(anAnswer({ status: 401, json: { message }, ask }), 'secret').echoes).toBe(echoes);
});

import { expect, test } from 'vitest';
import type { Failure, Outcome } from '../http.js';
import { diagnose } from './diagnose.js';
import { anAnswer, noAnswer } from './fixtures.js';

const base = 'https://pbx.example.net/api';
const contactsAsk = { ask: { endpoint: 'contacts', path: '/contacts' } } as const;
const page = { text: '<html><title>Bad gateway</title></html>', headers: { 'content-type': 'text/html' } };

const diagnosisOf = (health: Outcome, contacts?: Outcome) =>
  diagnose({ base, health, contacts, withoutKey: undefined, elsewhere: undefined });
const everywhere = (parts: Parameters<typeof anAnswer>[0]) =>
  diagnosisOf(anAnswer(parts), anAnswer({ ...parts, ...contactsAsk }));

test.each<[Failure['code']]>([['dns'], ['refused'], ['unreachable'], ['tls'], ['not-http'], ['invalid-request']])(
  'no answer (%s) stops at once, with its fact and hint',
  (code) => {
    const failure = { code, fact: 'the fact', hint: 'The hint.' };
    expect(diagnosisOf(noAnswer(failure))).toMatchObject({
      problem: 'No answer from pbx.example.net: the fact',
      cure: 'The hint.',
      stopped: true,
    });
  },
);

test.each<[Failure['code']]>([['timeout'], ['reset']])(
  'a %s of /health stops when /contacts gives none either',
  (code) => {
    expect(diagnosisOf(noAnswer({ code }), noAnswer({ code }))).toMatchObject({ stopped: true });
    expect(diagnosisOf(noAnswer({ code }), anAnswer({ json: { contacts: [] } }))).toBe('healthy');
  },
);

test.each([
  ['a gateway without an API', { status: 502, ...page }, 'gateway', true],
  ['401 everywhere', { status: 401, json: { status: 'error' } }, 'key', true],
  [
    'Basic authentication in front',
    { status: 401, ...page, headers: { 'www-authenticate': 'Basic realm="x"' } },
    'Basic',
    true,
  ],
  ['403 everywhere', { status: 403, json: { message: 'Forbidden' } }, 'address', true],
  ['429 everywhere', { status: 429, json: {} }, 'no more requests', true],
  ['a website', page, 'website', false],
  ['404 everywhere', { status: 404, json: {} }, 'prefix', false],
  [
    'another address',
    { status: 301, headers: { location: 'https://other.example.net/api/health' } },
    'another URL',
    false,
  ],
  ['http on an https port', { status: 400, text: 'The plain HTTP request was sent to HTTPS port' }, 'https', false],
])('%s is diagnosed', (_what, parts, cause, stopped) => {
  const diagnosis = everywhere(parts);
  expect(diagnosis).toMatchObject({ stopped, cause: expect.stringContaining(cause) });
  expect(diagnosis).toMatchObject({ problem: expect.stringContaining('pbx.example.net') });
});

test.each([
  ['an application that crashes everywhere', { status: 500, json: { status: 'error', message: 'x' } }],
  ['an application that is busy everywhere', { status: 503, json: { status: 'error', message: 'x' } }],
  ['success without JSON that is no page', { text: 'OK', headers: { 'content-type': 'text/plain' } }],
  ['204 everywhere', { status: 204 }],
  ['a redirect without Location', { status: 302 }],
])('%s is left to the rules', (_what, parts) => {
  expect(everywhere(parts)).toBe('healthy');
});

test.each([401, 403, 404, 429, 502])('%d of /health alone is left to the rules', (status) => {
  const contacts = anAnswer({ json: { contacts: [] }, ...contactsAsk });
  expect(diagnosisOf(anAnswer({ status, ...page }), contacts)).toBe('healthy');
});

test('a redirect names the base URL that it leads to', () => {
  const health = anAnswer({ status: 308, headers: { location: 'https://www.example.net/v2/health?x=1' } });
  const contacts = anAnswer({ status: 308, headers: { location: '/v2/contacts' }, ...contactsAsk });
  expect(diagnosisOf(health, contacts)).toMatchObject({
    cure: 'Use https://www.example.net/v2 as the base URL, here and in the platform.',
  });
});

test('an added slash is told as such', () => {
  const health = anAnswer({ status: 301, headers: { location: '/api/health/' } });
  const contacts = anAnswer({ status: 301, headers: { location: '/api/contacts/' }, ...contactsAsk });
  expect(diagnosisOf(health, contacts)).toMatchObject({ cause: expect.stringContaining('slash') });
});

test('another base URL that answers is the cure for 404', () => {
  const [health, contacts] = [anAnswer({ status: 404 }), anAnswer({ status: 404, ...contactsAsk })];
  const diagnosis = diagnose({ base, health, contacts, withoutKey: undefined, elsewhere: 'https://pbx.example.net' });
  expect(diagnosis).toMatchObject({ cure: expect.stringContaining('Use https://pbx.example.net as') });
});

test.each([401, 403])('%d to the key, while strangers are let in, does not stop the run', (status) => {
  const [health, contacts] = [anAnswer({ status, json: {} }), anAnswer({ status, json: {}, ...contactsAsk })];
  const refused = anAnswer({ status, json: {}, ...contactsAsk });
  const letIn = anAnswer({ json: { contacts: [] }, ...contactsAsk });
  const seen = { base, health, contacts, elsewhere: undefined };
  expect(diagnose({ ...seen, withoutKey: letIn })).toMatchObject({
    stopped: false,
    cause: expect.stringContaining('No secret is set'),
  });
  expect(diagnose({ ...seen, withoutKey: refused })).toMatchObject({ stopped: true });
});

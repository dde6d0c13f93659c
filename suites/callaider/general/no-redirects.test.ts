import { expect, test } from 'vitest';
import { aSilence, aTraced } from './fixtures.js';
import { judgeRedirects } from './no-redirects.js';
import type { Traced } from './trace.js';

const redirected = (endpoint: Traced['endpoint'], to: string, over: Partial<Traced> = {}) =>
  aTraced({ exchange: 9, endpoint, status: 301, body: { kind: 'empty' }, redirect: { to }, ...over });
const path = '/calls/call-1/recording';

test.each<[string, Traced, string]>([
  ['200', aTraced({ exchange: 9, endpoint: 'calls' }), 'pass'],
  ['304', aTraced({ exchange: 9, status: 304 }), 'pass'],
  ['a stranger who is sent to a login page', redirected('contacts', '/login', { intent: 'refused' }), 'pass'],
  ['a storage that redirects', redirected('storage', '/x', { intent: 'download' }), 'pass'],
  [
    'a recording that redirects to its audio (REC-2)',
    redirected('recording', 'https://cdn.example.net/1.mp3', { path }),
    'pass',
  ],
  ['a schema that redirects (SCH-1)', redirected('schema', '/docs'), 'pass'],
  ['a recording with a slash added', redirected('recording', `${path}/`, { path }), 'warn'],
  ['a slash added', redirected('contacts', '/contacts/'), 'warn'],
  ['307 of POST /calls', redirected('calls', '/v2/calls', { status: 307 }), 'warn'],
  ['302 without Location', aTraced({ exchange: 9, endpoint: 'calls', status: 302 }), 'warn'],
])('%s, beside right answers', (_sentence, traced, kind) => {
  expect(judgeRedirects([aTraced(), traced]).kind).toBe(kind);
});

test('another host is told loudly', () => {
  const away = redirected('contacts', 'https://evil.example.net/contacts', {
    redirect: { to: 'https://evil.example.net/contacts', elsewhere: 'evil.example.net' },
  });
  expect(judgeRedirects([away])).toMatchObject({
    kind: 'warn',
    findings: [{ message: expect.stringContaining('ANOTHER HOST, evil.example.net') }],
  });
});

test('without an answer nothing is decided', () => {
  expect(judgeRedirects([aSilence()]).kind).toBe('inconclusive');
});

import { expect, test } from 'vitest';
import { anAnswer } from '../fixtures.js';
import { answered, firewallPage, html, refusalsOf, silence } from './fixtures.js';
import {
  callsNeedsKey,
  contactsNeedsKey,
  healthNeedsKey,
  judgeNoKey,
  recordingNeedsKey,
  schemaNeedsKey,
} from './needs-key.js';
import type { Refusals } from './refusals.js';

const contacts = (over: Partial<Refusals>) => refusalsOf('contacts', over);
const schema = (over: Partial<Refusals>) => refusalsOf('schema', over);
const recording = (over: Partial<Refusals>) => refusalsOf('recording', over);

test.each([
  ['passes on 401 beside a 200 for the key', contacts({}), 'pass'],
  ['passes on 401 when the schema is not implemented', schema({ control: answered(404) }), 'pass'],
  ['passes on 401 when the call has no recording', recording({ control: answered(404) }), 'pass'],
  [
    'cannot tell when the schema is 404 for everyone',
    schema({ control: answered(404), none: answered(404) }),
    'inconclusive',
  ],
  [
    'cannot tell when the recording is 404 for everyone',
    recording({ control: answered(404), none: answered(404) }),
    'inconclusive',
  ],
  ['cannot tell when any address gives the same page', schema({ control: html(200), none: html(200) }), 'inconclusive'],
  ['cannot tell when the key is refused too', contacts({ control: answered(401) }), 'inconclusive'],
  ['cannot tell when everybody gets 403', contacts({ control: answered(403), none: answered(403) }), 'inconclusive'],
  ['cannot tell when the endpoint breaks with the key', contacts({ control: answered(500) }), 'inconclusive'],
  [
    'cannot tell when the endpoint redirects everyone',
    contacts({ control: answered(308), none: answered(308) }),
    'inconclusive',
  ],
  ['cannot tell from a firewall page', contacts({ none: firewallPage }), 'inconclusive'],
  ['cannot tell from a gateway error', contacts({ none: html(502) }), 'inconclusive'],
  ['cannot tell while the target throttles', contacts({ none: answered(429) }), 'inconclusive'],
  ['cannot tell without an answer', contacts({ none: silence }), 'inconclusive'],
  [
    'cannot tell when the key is locked out afterwards',
    contacts({ none: answered(403), again: answered(403) }),
    'inconclusive',
  ],
  ['cannot tell when the key gets no answer afterwards', contacts({ again: silence }), 'inconclusive'],
  [
    'cannot tell when the key is refused with 401 afterwards',
    contacts({ again: answered(401), againPastCache: answered(401) }),
    'inconclusive',
  ],
  [
    'passes when only a cache refuses the key afterwards',
    contacts({ again: answered(401), againPastCache: answered(200) }),
    'pass',
  ],
  [
    'leaves an answer out of a cache to its own rule',
    contacts({ none: answered(200), pastCache: answered(401) }),
    'inconclusive',
  ],
  ['fails on 200', contacts({ none: answered(200), pastCache: answered(200) }), 'fail'],
  [
    'fails on 200 with an error in the body',
    contacts({ none: answered(200, { json: { status: 'error' } }), pastCache: answered(200) }),
    'fail',
  ],
  ['fails on 204', contacts({ none: answered(204, { text: '' }) }), 'fail'],
  ['fails on a page in place of a required endpoint', contacts({ none: html(200), pastCache: html(200) }), 'fail'],
  [
    'fails on 200 when the key is refused: the secret is unset',
    contacts({ control: answered(401), none: answered(200) }),
    'fail',
  ],
  ['fails on 404 when the key is refused with 401', recording({ control: answered(401), none: answered(404) }), 'fail'],
  [
    'cannot tell from 403 when the key is refused with 401',
    contacts({ control: answered(401), none: answered(403) }),
    'inconclusive',
  ],
  ['fails on an empty schema without a key', schema({ none: answered(200, { json: { properties: [] } }) }), 'fail'],
  ['fails on 403 when the key still works', contacts({ none: answered(403) }), 'fail'],
  ['fails on 400', contacts({ none: answered(400) }), 'fail'],
  ['fails on 404', contacts({ none: answered(404) }), 'fail'],
  ['fails on 404 when the key gets a recording', recording({ none: answered(404) }), 'fail'],
  ['fails on 500', contacts({ none: answered(500) }), 'fail'],
  ['fails on a redirect to a login page', contacts({ none: answered(302) }), 'fail'],
])('%s', (_sentence, seen, kind) => {
  expect(judgeNoKey(seen).kind).toBe(kind);
});

test('an open endpoint and a wrong status are told apart', () => {
  expect(judgeNoKey(contacts({ none: answered(200) }))).toMatchObject({
    findings: [{ message: 'GET /contacts answers 200 without X-Secret-Key: it is open to anyone' }],
  });
  expect(judgeNoKey(contacts({ none: answered(403) }))).toMatchObject({
    findings: [{ message: 'GET /contacts refuses a request without X-Secret-Key with 403 instead of 401' }],
  });
});

test('a hit in a cache header is a cache only when the way around the cache is a hit too', () => {
  const hit = answered(200, { headers: { 'x-cache': 'HIT from edge' } });
  expect(judgeNoKey(contacts({ none: hit, pastCache: hit })).kind).toBe('inconclusive');
  expect(judgeNoKey(contacts({ none: hit, pastCache: answered(200) })).kind).toBe('fail');
});

test.each([
  [healthNeedsKey, 'health'],
  [contactsNeedsKey, 'contacts'],
  [callsNeedsKey, 'calls'],
  [schemaNeedsKey, 'schema'],
] as const)('each rule judges its own endpoint: %#', (rule, endpoint) => {
  const open = anAnswer({ json: {} });
  expect(rule.judge({ seen: refusalsOf(endpoint) }).kind).toBe('pass');
  expect(rule.judge({ seen: refusalsOf(endpoint, { none: open }) }).kind).toBe('fail');
  expect(rule.id).toBe(`auth/${endpoint}-needs-key`);
});

test('the recording rule judges the recording', () => {
  const seen = { ...recording({}), id: 'call-1', known: true };
  expect(recordingNeedsKey.judge({ seen }).kind).toBe('pass');
});

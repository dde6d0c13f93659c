import { expect, test } from 'vitest';
import { alike, answered, everywhere, firewallPage } from './fixtures.js';
import { emptyKeyRefused, wrongKeyRefused } from './refused-everywhere.js';

test.each([
  ['passes on 401 everywhere', everywhere(), 'pass'],
  [
    'passes when the schema is 404 for everyone: it is not there',
    everywhere({ schema: { control: answered(404), none: answered(404), wrong: answered(404) } }),
    'pass',
  ],
  [
    'is inconclusive when an endpoint needs no key at all',
    everywhere({ calls: { none: answered(200), wrong: answered(200) } }),
    'inconclusive',
  ],
  [
    'is inconclusive when a cache answers everyone',
    everywhere({ contacts: { none: answered(200), wrong: answered(200), pastCache: answered(401) } }),
    'inconclusive',
  ],
  [
    'is inconclusive when the key is refused as well',
    alike(() => ({ control: answered(401), again: undefined })),
    'inconclusive',
  ],
  ['is inconclusive when a firewall refuses', everywhere({ calls: { wrong: firewallPage } }), 'inconclusive'],
  [
    'is inconclusive when the key is locked out afterwards',
    everywhere({ calls: { wrong: answered(403), again: answered(403) } }),
    'inconclusive',
  ],
  [
    'is inconclusive when a recording is 404 for everyone',
    everywhere({ recording: { control: answered(404), none: answered(404), wrong: answered(404) } }),
    'inconclusive',
  ],
  ['fails when one endpoint takes any key', everywhere({ calls: { wrong: answered(200) } }), 'fail'],
  [
    'fails when it does and another is open to all',
    everywhere({ calls: { wrong: answered(200) }, health: { none: answered(200), wrong: answered(200) } }),
    'fail',
  ],
  ['fails on 403', everywhere({ calls: { wrong: answered(403), again: answered(200) } }), 'fail'],
  ['fails on 400', everywhere({ calls: { wrong: answered(400) } }), 'fail'],
  ['fails on 500', everywhere({ health: { wrong: answered(500) } }), 'fail'],
])('a wrong key %s', (_sentence, seen, kind) => {
  expect(wrongKeyRefused.judge({ ...seen, haste: undefined }).kind).toBe(kind);
});

test.each([
  ['is refused', answered(401), 'skip'],
  ['opens the door', answered(200), 'fail'],
  ['is forbidden', answered(403), 'fail'],
  ['meets a firewall', firewallPage, 'inconclusive'],
])('a wrong key that %s in a quick run says so, but it does not stand for every endpoint', (_sentence, wrong, kind) => {
  const { health, contacts } = alike(() => ({ wrong: undefined, empty: undefined }));
  const seen = { health, contacts, calls: undefined, recording: undefined, schema: undefined };
  expect(wrongKeyRefused.judge({ ...seen, haste: { control: answered(200), wrong } }).kind).toBe(kind);
});

test.each([
  ['passes on 401', everywhere(), 'pass'],
  ['is skipped when no endpoint was asked', alike(() => ({ empty: undefined })), 'skip'],
  ['is a remark on 400, which proxies send', everywhere({ contacts: { empty: answered(400) } }), 'info'],
  [
    'is inconclusive when no key is needed at all',
    everywhere({ contacts: { none: answered(200), empty: answered(200) } }),
    'inconclusive',
  ],
  [
    'is inconclusive when it fares like a missing key',
    everywhere({ contacts: { none: answered(403), empty: answered(403) } }),
    'inconclusive',
  ],
  ['fails on 200', everywhere({ contacts: { empty: answered(200) } }), 'fail'],
  ['fails on 500', everywhere({ contacts: { empty: answered(500) } }), 'fail'],
])('an empty key %s', (_sentence, seen, kind) => {
  expect(emptyKeyRefused.judge(seen).kind).toBe(kind);
});

test('a pass on some endpoints names them', () => {
  const seen = alike((endpoint) => (endpoint === 'contacts' || endpoint === 'calls' ? {} : { empty: undefined }));
  expect(emptyKeyRefused.judge(seen)).toEqual({ kind: 'pass', note: 'asked of GET /contacts, POST /calls' });
});

import { expect, test } from 'vitest';
import { alike, answered, everywhere, firewallPage } from './fixtures.js';
import { refusalIs401 } from './refusal-is-401.js';

const error = (json: unknown) => answered(200, { json });
const forbidden = { none: answered(403), wrong: answered(403), empty: answered(403) };

test.each([
  ['passes on 401 everywhere', everywhere(), 'pass'],
  ['passes on 400 for a missing key: other rules tell that', everywhere({ contacts: { none: answered(400) } }), 'pass'],
  [
    'passes when /health is open: another rule tells that',
    everywhere({ health: { none: answered(200, { json: { status: 'success' } }) } }),
    'pass',
  ],
  [
    'is inconclusive when nothing is 401',
    alike(() => ({ none: answered(400), wrong: answered(400), empty: answered(400) })),
    'inconclusive',
  ],
  [
    'is inconclusive when the key is forbidden as well',
    alike(() => ({ ...forbidden, control: answered(403) })),
    'inconclusive',
  ],
  [
    'is inconclusive when the key is locked out afterwards',
    everywhere({ calls: { wrong: answered(403), again: answered(403) } }),
    'inconclusive',
  ],
  ['is inconclusive on a firewall page', everywhere({ calls: { wrong: firewallPage } }), 'inconclusive'],
  ['fails on 403 for a missing key', everywhere({ calls: { none: answered(403), again: answered(200) } }), 'fail'],
  ['fails on 403 for a wrong key', everywhere({ contacts: { wrong: answered(403) } }), 'fail'],
  [
    'fails on 200 that says error',
    everywhere({ contacts: { none: error({ status: 'error', message: 'Unauthorized' }) } }),
    'fail',
  ],
  ['fails on 200 with an error key', everywhere({ contacts: { wrong: error({ error: 'unauthorized' }) } }), 'fail'],
  ['fails on 200 with success false', everywhere({ contacts: { wrong: error({ success: false }) } }), 'fail'],
  ['fails on 200 with code 401', everywhere({ contacts: { wrong: error({ code: 401 }) } }), 'fail'],
])('%s', (_sentence, seen, kind) => {
  expect(refusalIs401.judge(seen).kind).toBe(kind);
});

test('a gateway that may have spoken is named', () => {
  const none = answered(403, { headers: { 'x-amzn-errortype': 'ForbiddenException' } });
  expect(refusalIs401.judge(everywhere({ calls: { none, again: answered(200) } }))).toMatchObject({
    kind: 'fail',
    findings: [{ message: expect.stringContaining('AWS API Gateway') }],
  });
});

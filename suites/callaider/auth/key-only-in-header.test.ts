import { expect, test } from 'vitest';
import { answered, firewallPage, refusalsOf } from './fixtures.js';
import type { KeyElsewhere } from './key-elsewhere.js';
import { keyOnlyInHeader } from './key-only-in-header.js';

const refused = answered(401);
const seenWith = (over: Partial<KeyElsewhere>): { seen: KeyElsewhere } => ({
  seen: {
    contacts: refusalsOf('contacts'),
    calls: refusalsOf('calls'),
    query: refused,
    cookie: refused,
    bearer: refused,
    field: refused,
    again: undefined,
    ...over,
  },
});

test.each([
  ['passes on 401 for all', {}, 'pass'],
  ['passes on 400 for unknown fields', { field: answered(400) }, 'pass'],
  ['passes when the query was not tried', { query: undefined }, 'pass'],
  ['is inconclusive on a firewall page', { query: firewallPage }, 'inconclusive'],
  ['is inconclusive when the API breaks', { bearer: answered(500) }, 'inconclusive'],
  [
    'is inconclusive when the key is locked out afterwards',
    { bearer: answered(403), again: answered(403) },
    'inconclusive',
  ],
  [
    'leaves /calls without any key to its own rule',
    { field: answered(200), calls: refusalsOf('calls', { none: answered(200) }) },
    'inconclusive',
  ],
  ['fails on a key in the query', { query: answered(200) }, 'fail'],
  ['fails on a key in a cookie', { cookie: answered(200) }, 'fail'],
  ['fails on a bearer token', { bearer: answered(200) }, 'fail'],
  ['fails on a field of the body', { field: answered(200) }, 'fail'],
])('%s', (_sentence, over, kind) => {
  expect(keyOnlyInHeader.judge(seenWith(over)).kind).toBe(kind);
});

test('a pass says what was left out', () => {
  expect(keyOnlyInHeader.judge(seenWith({ query: undefined }))).toMatchObject({
    note: expect.stringContaining('query'),
  });
});

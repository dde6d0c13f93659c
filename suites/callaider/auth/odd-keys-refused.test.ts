import { expect, test } from 'vitest';
import { noAnswer } from '../fixtures.js';
import { answered, firewallPage, html, refusalsOf, silence } from './fixtures.js';
import type { OddKeys } from './odd-keys.js';
import { oddKeysRefused } from './odd-keys-refused.js';

const refused = answered(401);
const hungUp = noAnswer({ code: 'reset', fact: 'the connection was closed' });
const seenWith = (over: Partial<OddKeys>): { seen: OddKeys } => ({
  seen: {
    refusals: refusalsOf('contacts'),
    long: refused,
    punctuation: refused,
    unicode: refused,
    again: undefined,
    ...over,
  },
});

test.each([
  ['passes on 401', {}, 'pass'],
  ['passes on 403, which another rule tells', { unicode: answered(403) }, 'pass'],
  ['is a remark on 431', { long: answered(431, { text: '' }) }, 'info'],
  ['is a remark on 400', { unicode: answered(400, { text: '' }) }, 'info'],
  ['is a remark when the server hangs up on 8 KiB', { long: hungUp }, 'info'],
  ['is inconclusive when it hangs up on a short key', { unicode: hungUp }, 'inconclusive'],
  ['is inconclusive without an answer in time', { long: silence }, 'inconclusive'],
  ['is inconclusive on a gateway error', { long: html(502) }, 'inconclusive'],
  ['is inconclusive when the key is locked out', { unicode: answered(403), again: answered(403) }, 'inconclusive'],
  ['is inconclusive on a firewall page', { punctuation: firewallPage }, 'inconclusive'],
  [
    'leaves a 500 for any wrong key to its own rule',
    { refusals: refusalsOf('contacts', { wrong: answered(500) }), long: answered(500) },
    'inconclusive',
  ],
  ['fails on 500', { long: answered(500) }, 'fail'],
  ['fails on 500 for a key outside ASCII', { unicode: answered(500) }, 'fail'],
  ['fails on 200', { punctuation: answered(200) }, 'fail'],
])('%s', (_sentence, over, kind) => {
  expect(oddKeysRefused.judge(seenWith(over)).kind).toBe(kind);
});

import { expect, test } from 'vitest';
import { answered, everywhere, silence } from './fixtures.js';
import { notFromSharedCache } from './not-from-shared-cache.js';

const withCacheControl = (value: string) => answered(200, { headers: { 'cache-control': value } });
const hit = answered(200, { headers: { age: '12' } });
const cached = { none: answered(200), pastCache: answered(401) };

test.each([
  ['passes when strangers are refused at once', {}, 'pass'],
  ['passes on private answers', { contacts: { control: withCacheControl('private, max-age=60') } }, 'pass'],
  ['passes when a schema that is not there may be kept', { schema: { control: answered(404) } }, 'pass'],
  ['is a remark on public answers', { contacts: { control: withCacheControl('public, max-age=60') } }, 'info'],
  ['is a remark on a lifetime for shared caches', { health: { control: withCacheControl('s-maxage=60') } }, 'info'],
  [
    'is inconclusive when /contacts needs no key',
    { contacts: { none: answered(200), pastCache: answered(200) } },
    'inconclusive',
  ],
  ['is inconclusive when the key is not accepted', { contacts: { control: answered(401) } }, 'inconclusive'],
  ['is inconclusive without an answer', { contacts: { none: silence } }, 'inconclusive'],
  [
    'is inconclusive when the key is locked out',
    { contacts: { again: answered(401), againPastCache: answered(401) } },
    'inconclusive',
  ],
  [
    'warns when a cache keeps the refusal',
    { contacts: { again: answered(401), againPastCache: answered(200) } },
    'warn',
  ],
  ['fails when past the cache there is a refusal', { contacts: cached }, 'fail'],
  ['fails when the answer says that it is old', { contacts: { none: hit, pastCache: hit } }, 'fail'],
  ['fails for the cache of another endpoint', { recording: cached }, 'fail'],
])('%s', (_sentence, over, kind) => {
  expect(notFromSharedCache.judge(everywhere(over)).kind).toBe(kind);
});

import { expect, test } from 'vitest';
import { decidedPerRequest } from './decided-per-request.js';
import { answered, refusalsOf, silence } from './fixtures.js';

const closing = answered(200, { headers: { connection: 'close' } });

test.each([
  ['passes on 200, 401, 200', {}, 'pass'],
  ['passes on 403, which another rule tells', { sameConnection: answered(403) }, 'pass'],
  ['passes when the API closes each connection', { control: closing }, 'pass'],
  ['is skipped in a quick run', { sameConnection: undefined }, 'skip'],
  [
    'is inconclusive when strangers need no key anywhere',
    { none: answered(200), sameConnection: answered(200) },
    'inconclusive',
  ],
  [
    'is inconclusive when a cache answers',
    { none: answered(200), pastCache: answered(401), sameConnection: answered(200) },
    'inconclusive',
  ],
  ['is inconclusive when the key was not accepted', { control: answered(500) }, 'inconclusive'],
  ['is inconclusive when the key is refused afterwards', { again: answered(401) }, 'inconclusive'],
  ['is inconclusive without an answer', { sameConnection: silence }, 'inconclusive'],
  ['fails when the one in the middle is answered', { sameConnection: answered(200) }, 'fail'],
])('%s', (_sentence, over, kind) => {
  expect(decidedPerRequest.judge({ seen: refusalsOf('contacts', over) }).kind).toBe(kind);
});

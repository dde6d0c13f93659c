import { expect, test } from 'vitest';
import type { Outcome } from '../../http.js';
import { conflictingKeysRefused } from './conflicting-keys-refused.js';
import { answered, firewallPage, refusalsOf } from './fixtures.js';

const throughHttp2 = answered(200, { headers: { via: '2 edge.example.net' } });

test.each<[string, Outcome, Outcome, Outcome | undefined, string]>([
  ['passes on 401 in both orders', answered(401), answered(401), undefined, 'pass'],
  ['passes on 400', answered(400), answered(400), undefined, 'pass'],
  ['is inconclusive through an HTTP/2 gateway', throughHttp2, answered(401), undefined, 'inconclusive'],
  ['is inconclusive on a firewall page', firewallPage, answered(401), answered(200), 'inconclusive'],
  ['is inconclusive when the API breaks', answered(500), answered(401), undefined, 'inconclusive'],
  ['is inconclusive when the key alone is refused too', answered(403), answered(403), answered(403), 'inconclusive'],
  ['warns when the last one wins', answered(200), answered(401), undefined, 'warn'],
  ['warns when the first one wins', answered(401), answered(200), undefined, 'warn'],
  ['warns when any one does', answered(200), answered(200), undefined, 'warn'],
])('%s', (_sentence, wrongFirst, rightFirst, again, kind) => {
  const seen = { refusals: refusalsOf('contacts'), wrongFirst, rightFirst, again };
  expect(conflictingKeysRefused.judge({ seen }).kind).toBe(kind);
});

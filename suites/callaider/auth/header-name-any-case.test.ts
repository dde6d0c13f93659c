import { expect, test } from 'vitest';
import type { Outcome } from '../../http.js';
import { answered, firewallPage, refusalsOf, silence } from './fixtures.js';
import { headerNameAnyCase } from './header-name-any-case.js';

const judged = (small: Outcome, large: Outcome, again?: Outcome) =>
  headerNameAnyCase.judge({
    seen: {
      refusals: refusalsOf('contacts'),
      spellings: [
        { name: 'x-secret-key', outcome: small },
        { name: 'X-SECRET-KEY', outcome: large },
      ],
      again,
    },
  });

test.each([
  ['passes when every spelling is accepted', answered(200), answered(200), undefined, 'pass'],
  [
    'is inconclusive when X-Secret-Key is refused too by then',
    answered(401),
    answered(401),
    answered(401),
    'inconclusive',
  ],
  ['is inconclusive when nothing comes', answered(200), silence, answered(200), 'inconclusive'],
  ['is inconclusive on a firewall page', firewallPage, answered(200), answered(200), 'inconclusive'],
  ['is inconclusive when the API breaks', answered(500), answered(200), answered(200), 'inconclusive'],
  ['fails when the small spelling is refused', answered(401), answered(200), answered(200), 'fail'],
  ['fails when the large spelling is refused', answered(200), answered(401), answered(200), 'fail'],
])('%s', (_sentence, small, large, again, kind) => {
  expect(judged(small, large, again).kind).toBe(kind);
});

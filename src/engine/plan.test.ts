import { expect, test } from 'vitest';
import { ifAsked, optional } from '../../suites/observation.js';
import { aRule, sees } from './fixtures.js';
import { isAsked, planObservations } from './plan.js';

const first = sees('area/first', 1);
const second = sees('area/second', 2, { first });
const late = sees('area/late', 3, { first }, { phase: 'late' });
const afterLate = sees('area/after-late', 4, { late });
const follower = sees('area/follower', 6, {}, { after: [first] });
const reader = sees('area/reader', 7, { first: ifAsked(first) });
const last = sees('area/last', 5, {}, { phase: 'last' });

test.each([
  ['each once, after what it needs', [{ second }, { first }], ['area/first', 'area/second']],
  ['late ones follow all main ones', [{ late }, { second }], ['area/first', 'area/second', 'area/late']],
  [
    'what needs a late one is late',
    [{ afterLate }, { second }],
    ['area/first', 'area/second', 'area/late', 'area/after-late'],
  ],
  ['those that look back come at the end', [{ last }, { late }], ['area/first', 'area/late', 'area/last']],
  ['one may follow another', [{ follower }, { first }], ['area/first', 'area/follower']],
  ['what it would follow is not asked for its sake', [{ follower }], ['area/follower']],
  ['what is read if asked comes first, too', [{ reader }, { first }], ['area/first', 'area/reader']],
  ['and is not asked otherwise', [{ reader }], ['area/reader']],
  ['for a rule neither', [{ first: ifAsked(first) }, { second: ifAsked(second) }], []],
  ['optional needs are asked too', [{ first: optional(first) }], ['area/first']],
])('%s', (_sentence, needs, expected) => {
  const plan = planObservations(needs.map((need) => aRule({ needs: need })));
  expect(plan.map(({ id }) => id)).toEqual(expected);
});

test.each([
  ['quick', 'quick', true],
  ['standard', 'quick', false],
  ['standard', 'thorough', true],
] as const)('an observation from %s on is asked at %s: %s', (from, depth, expected) => {
  expect(isAsked({ ...first, from }, depth)).toBe(expected);
});

import { expect, test } from 'vitest';
import type { Depth, Target } from '../../suites/observation.js';
import { aRule, aSuite, sees } from './fixtures.js';
import { howLong } from './how-long.js';

const patient = aRule({
  id: 'area/patient',
  needs: { links: sees('area/links', 1, {}, { pauses: { thorough: 300 } }) },
});
const swift = aRule({ id: 'area/swift', needs: { list: sees('area/list', 1) } });
const suite = aSuite([patient, swift]);

test.each<[string, Depth, Target['place'], number | undefined, readonly (typeof swift)[], number, number]>([
  ['a quick run takes seconds', 'quick', 'public', undefined, suite.rules, 12, 3],
  ['a standard run goes at the polite rate', 'standard', 'public', undefined, suite.rules, 140, 28],
  ['a rate of its own is slower', 'standard', 'public', 0.5, suite.rules, 140, 280],
  ['a faster rate waits for the answers', 'standard', 'public', 100, suite.rules, 140, 28],
  ['a thorough run waits for links as well', 'thorough', 'public', undefined, suite.rules, 260, 352],
  ['a private network counts as one', 'thorough', 'private', undefined, suite.rules, 260, 352],
  ['on loopback it does not wait for long', 'thorough', 'loopback', undefined, suite.rules, 260, 18],
  ['rules that ask less take less', 'thorough', 'public', undefined, [swift], 130, 26],
])('%s', (_sentence, depth, place, ratePerSecond, rules, requests, seconds) => {
  expect(howLong(suite, rules, { depth, ratePerSecond }, place)).toMatchObject({ requests, seconds });
});

test('generated requests come on top', () => {
  expect(howLong(suite, suite.rules, { depth: 'quick', fuzz: 100 }, 'public').requests).toBe(112);
});

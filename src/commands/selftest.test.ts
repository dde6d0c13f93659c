import { expect, test } from 'vitest';
import { matrix, type Outcome } from '../selftest/matrix.js';
import { tell } from './selftest.js';

const quiet: Outcome = { kind: 'healthy', name: 'recommended', seed: 1, alarms: [] };
const caught: Outcome = { kind: 'fault', name: 'numeric-ids', seed: 1, caught: true, missed: [], unnamed: [] };

test.each<[string, Outcome[], boolean, RegExp]>([
  ['all is well', [quiet, caught], true, /1 of 1 caught, 1 by every rule they name\nright APIs {4}1 of 1/],
  [
    'a false alarm',
    [{ ...quiet, alarms: ['a/b fail: x'] }, caught],
    false,
    /FALSE ALARM {2}recommended \(seed 1\): a\/b/,
  ],
  [
    'a miss',
    [quiet, { ...caught, caught: false, missed: ['a/b'] }],
    false,
    /MISSED {7}numeric-ids[\s\S]*0 of 1 caught/,
  ],
  [
    'red besides is told, and no reason to fail',
    [quiet, { ...caught, unnamed: ['c/d'] }],
    true,
    /also turned red c\/d/,
  ],
])('%s', (_sentence, outcomes, sound, told) => {
  const result = tell(outcomes, 1);
  expect(result.text).toMatch(told);
  expect(result.sound).toBe(sound);
});

test('a rule narrows the matrix to what can turn it red', () => {
  const all = matrix({ seeds: 1 }).length;
  const narrow = matrix({ seeds: 1, rule: 'contacts/id-is-string' }).length;
  expect(narrow).toBeLessThan(all);
});

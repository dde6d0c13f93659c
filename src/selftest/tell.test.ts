import { expect, test } from 'vitest';
import type { FaultOutcome, HealthyOutcome, Outcome } from './outcome.js';
import { type Ending, tell } from './tell.js';

const quiet: HealthyOutcome = { kind: 'healthy', name: 'recommended', seed: 1, alarms: [], judged: true };
const caught: FaultOutcome = {
  ...{ kind: 'fault', name: 'numeric-ids', seed: 1 },
  ...{ caught: true, missed: [], unnamed: [], broken: [] },
};

test.each<[string, Outcome[], Ending, RegExp]>([
  [
    'all is well',
    [quiet, caught],
    'sound',
    /1 of 1 caught, 1 by every rule they name \(100\.0 %\)\nright APIs {3}1 of 1/,
  ],
  [
    'a false alarm',
    [{ ...quiet, alarms: ['a/b fail: x'] }, caught],
    'unsound',
    /FALSE ALARM {2}recommended \(seed 1\): a\/b[\s\S]*0 of 1 stayed quiet, 1 false alarms/,
  ],
  [
    'a thousand false alarms at once are told in one line',
    [{ ...quiet, alarms: Array.from({ length: 1000 }, (_, index) => `a/b${index} fail`) }, caught],
    'unsound',
    /a\/b0 fail; a\/b1 fail; a\/b2 fail; and 997 more\n/,
  ],
  [
    'a miss',
    [quiet, { ...caught, caught: false, missed: ['a/b'] }],
    'unsound',
    /MISSED {7}numeric-ids: .*a\/b[\s\S]*0 of 1 caught, 0 by every rule they name \(0\.0 %\)/,
  ],
  [
    'all but one is not all',
    [quiet, ...Array(2999).fill(caught), { ...caught, missed: ['a/b'] }],
    'unsound',
    /99\.9 %/,
  ],
  [
    'linecheck failed itself',
    [quiet, { ...caught, broken: ['c/d error: x is not defined'] }],
    'unsound',
    /BROKEN {7}numeric-ids: c\/d error: x is not defined/,
  ],
  [
    'red besides is told, and no reason to fail',
    [quiet, { ...caught, unnamed: ['c/d'] }],
    'sound',
    /also turned red c\/d/,
  ],
  ['no fault was there', [quiet], 'empty', /NOTHING PROVEN {2}no fault/],
  [
    'no right API gave anything to judge',
    [{ ...quiet, judged: false }, caught],
    'empty',
    /NOTHING PROVEN {2}no right API/,
  ],
  ['one right API gave nothing to judge', [quiet, { ...quiet, judged: false }, caught], 'sound', /1 gave something/],
  ['nothing was checked', [], 'empty', /NOTHING PROVEN/],
])('%s', (_sentence, outcomes, ending, told) => {
  const result = tell(outcomes, 1);
  expect(result.text).toMatch(told);
  expect(result.ending).toBe(ending);
});

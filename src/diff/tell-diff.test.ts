import { expect, test } from 'vitest';
import { aFailure, aReport, aResult } from '../../schemas/fixtures.js';
import { compareRuns } from './compare-runs.js';
import { tellDiff } from './tell-diff.js';

test('first what else may be the cause, then what changed, then the figures', () => {
  const before = aReport({ results: [aResult(), aFailure({ rule: 'a/fixed' })] });
  const after = aReport({ seed: 8, results: [aFailure(), aResult({ rule: 'a/fixed' })] });
  expect(tellDiff(compareRuns(before, after))).toBe(
    `before  2026-11-21 09:00 UTC  NOT CONFORMANT  2 rules, linecheck 0.1.0, http://127.0.0.1:4000
after   2026-11-21 09:00 UTC  NOT CONFORMANT  2 rules, linecheck 0.1.0, http://127.0.0.1:4000

Not only the API may be the cause of a difference:
  another seed, so other draws: 7, then 8

NEWLY FAILING
  contacts/id-is-string  pass -> fail
      3 of 12 contacts have a number as id

FIXED
  a/fixed  fail -> pass

1 newly failing, 1 fixed, 0 newly unclear, 0 other, 0 unchanged
`,
  );
});

test('escape sequences of a target cannot reach the terminal', () => {
  const evil = 'a\u001b[2Jb\u202ec\rd';
  const after = aReport({ target: evil, results: [aFailure({ findings: [{ message: evil }] })] });
  expect(tellDiff(compareRuns(aReport(), after))).not.toMatch(/(?!\n)\p{Cc}|\u202e/u);
});

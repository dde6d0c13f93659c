import { expect, test } from 'vitest';
import { aFailure, aResult } from '../../schemas/fixtures.js';
import { aSuite } from './fixtures.js';
import { type Circumstances, summarise } from './summary.js';

const plain: Circumstances = { requests: 3, failOn: 'fail', interrupted: false };
const passed = aResult({ clauses: ['AREA-1'] });
const skipped = aResult({ clauses: ['AREA-2'], verdict: 'skip', reason: 'nothing there' });
const warned = aResult({ clauses: ['AREA-2'], verdict: 'warn' });
const broken = aResult({ verdict: 'error', reason: 'oops' });

test.each([
  ['a pass makes it conformant', [passed, skipped], plain, 'conformant'],
  ['a failure makes it nonconformant', [passed, aFailure()], plain, 'nonconformant'],
  ['a failure counts also when calls were missing', [aFailure()], { ...plain, noCalls: 'none' }, 'nonconformant'],
  ['a warning does not', [passed, warned], plain, 'conformant'],
  ['unless warnings count', [passed, warned], { ...plain, failOn: 'warn' as const }, 'nonconformant'],
  ["linecheck's own fault comes first", [passed, aFailure(), broken], plain, 'error'],
  ['nothing exercised is never conformant', [skipped], plain, 'inconclusive'],
  ['no rule at all is never conformant', [], plain, 'inconclusive'],
  ['no calls: structure only', [passed], { ...plain, noCalls: 'the account is empty' }, 'inconclusive'],
  ['a stopped run', [passed], { ...plain, stopped: 'no answer' }, 'inconclusive'],
  ['an interrupted run', [passed], { ...plain, interrupted: true }, 'inconclusive'],
  ['a run that reached its cap', [passed], { ...plain, capReached: 10 }, 'inconclusive'],
])('%s', (_sentence, results, seen, verdict) => {
  expect(summarise(results, aSuite([]), seen).verdict).toBe(verdict);
});

test('a clause is exercised only by a verdict that rests on something seen', () => {
  expect(summarise([passed, skipped], aSuite([]), plain).must).toEqual({ exercised: 1, total: 2 });
});

import { expect, test } from 'vitest';
import { aFailure, aResult } from '../../schemas/fixtures.js';
import { aSuite } from './fixtures.js';
import { type Circumstances, summarise } from './summary.js';

const plain: Circumstances = { requests: 3, failOn: 'fail', interrupted: false };
const passed = aResult({ clauses: ['AREA-1'] });
const skipped = aResult({ clauses: ['AREA-2'], verdict: 'skip', reason: 'nothing there' });
const warned = aResult({ clauses: ['AREA-2'], verdict: 'warn' });
const elsewhere = { area: 'auth', level: 'must' } as const;
const unclear = aResult({ ...elsewhere, verdict: 'inconclusive', reason: 'no control' });
const nothing = aResult({ ...elsewhere, verdict: 'skip', reason: 'not there' });
const decided = aResult({ ...elsewhere });
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
  ['a target that was lost', [passed], { ...plain, lost: 'it died' }, 'inconclusive'],
  ['a failure seen before it was lost', [aFailure()], { ...plain, lost: 'it died' }, 'nonconformant'],
  ['evidence with gaps', [passed], { ...plain, gaps: 1 }, 'inconclusive'],
  ['evidence without', [passed], { ...plain, gaps: 0 }, 'conformant'],
  ['an area of which nothing is clear', [passed, unclear, unclear, unclear, nothing], plain, 'inconclusive'],
  ['two unclear rules are no area', [passed, unclear, unclear], plain, 'conformant'],
  [
    'an area with too little to judge',
    [passed, unclear, unclear, unclear, nothing, nothing, nothing],
    plain,
    'conformant',
  ],
  ['an area where something is clear', [passed, unclear, unclear, unclear, decided], plain, 'conformant'],
  [
    'what is only recommended may be unclear',
    [passed, ...Array(9).fill({ ...unclear, level: 'should' })],
    plain,
    'conformant',
  ],
  ['a run that reached its cap', [passed], { ...plain, capReached: 10 }, 'inconclusive'],
])('%s', (_sentence, results, seen, verdict) => {
  expect(summarise(results, aSuite([]), seen).verdict).toBe(verdict);
});

const none = { used: [], unused: [], expired: [], stale: [], idle: [] };
const terms = { owner: 'us', reason: 'for now', expires: '2026-12-31' };
const waived = aFailure({ waived: terms });
const waiver = { rule: 'contacts/id-is-string', ...terms };

test.each<[string, Parameters<typeof summarise>[0], Partial<Circumstances>, string, RegExp]>([
  ['a waived failure does not fail the run', [passed, waived], {}, 'conformant', /a rule that fails is waived/],
  ['two', [passed, waived, waived], {}, 'conformant', /2 rules that fail are waived/],
  [
    'but where all is waived nothing holds',
    [waived, skipped],
    {},
    'inconclusive',
    /all that could be judged is waived/,
  ],
  ['but another one does', [waived, aFailure()], {}, 'nonconformant', /^$/],
  [
    'a waived warning counts for as little',
    [passed, aResult({ verdict: 'warn', waived: terms })],
    { failOn: 'warn' },
    'conformant',
    /waived/,
  ],
  [
    'an expired waiver fails it',
    [passed],
    { waivers: { ...none, expired: [waiver] } },
    'nonconformant',
    /expired on 2026-12-31/,
  ],
  [
    'an unused one',
    [passed],
    { waivers: { ...none, unused: [waiver] } },
    'nonconformant',
    /unused: the rule does not fail/,
  ],
  [
    'one to a place that does not fail',
    [passed],
    { waivers: { ...none, unused: [{ ...waiver, pointer: '/a' }] } },
    'nonconformant',
    /nothing at \/a fails/,
  ],
  ['a stale one', [passed], { waivers: { ...none, stale: [waiver] } }, 'nonconformant', /no such rule/],
  [
    'beside a failure it is told as well',
    [aFailure()],
    { waivers: { ...none, stale: [waiver] } },
    'nonconformant',
    /beside the rules that fail/,
  ],
  [
    'one that was not put to the test does nothing',
    [passed],
    { waivers: { ...none, idle: [waiver] } },
    'conformant',
    /^$/,
  ],
  [
    'a target that was not there says nothing about them',
    [skipped],
    { stopped: 'no answer', waivers: { ...none, unused: [waiver] } },
    'inconclusive',
    /no answer/,
  ],
])('%s', (_sentence, results, seen, verdict, reason) => {
  const summary = summarise(results, aSuite([]), { ...plain, ...seen });
  expect(summary.verdict).toBe(verdict);
  expect(summary.reason ?? '').toMatch(reason);
});

test('a clause is exercised only by a verdict that rests on something seen', () => {
  expect(summarise([passed, skipped], aSuite([]), plain).must).toEqual({ exercised: 1, total: 2 });
});

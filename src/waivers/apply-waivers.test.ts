import { expect, test } from 'vitest';
import { aFailure, aResult } from '../../schemas/fixtures.js';
import type { Result } from '../../schemas/report.js';
import type { Waiver, WaiversUse } from '../../schemas/waivers.js';
import { aRule } from '../engine/fixtures.js';
import { applyWaivers } from './apply-waivers.js';

const terms = { owner: 'us', reason: 'for now', expires: '2026-12-31' };
const aWaiver = (over: Partial<Waiver> = {}): Waiver => ({ rule: 'a/rule', ...terms, ...over });
const suite = { rules: [aRule({ id: 'a/rule' }), aRule({ id: 'a/other' })] };

const apply = (results: readonly Result[], waivers: readonly Waiver[], day = '2026-11-21T09:00:00Z') =>
  applyWaivers(results, waivers, { suite, startedAt: Date.parse(day) });

/** Where each waiver ended up. */
const fates = (use: WaiversUse) => Object.entries(use).flatMap(([fate, waivers]) => waivers.map(() => fate));

const failed = (...at: string[]) =>
  aFailure({ rule: 'a/rule', findings: at.map((place) => ({ message: 'm', at: place })), findingCount: at.length });

test.each<[string, Result | undefined, Partial<Waiver>, string, boolean]>([
  ['a failing rule is waived', failed('/calls/1/id'), {}, 'used', true],
  ['a warning is waived', aFailure({ rule: 'a/rule', verdict: 'warn' }), {}, 'used', true],
  ['a rule that passes needs none', aResult({ rule: 'a/rule' }), {}, 'unused', false],
  ['a note needs none', aResult({ rule: 'a/rule', verdict: 'info' }), {}, 'unused', false],
  ['a rule without a verdict leaves it open', aResult({ rule: 'a/rule', verdict: 'skip' }), {}, 'idle', false],
  ['a rule that was not selected leaves it open', undefined, {}, 'idle', false],
  ["linecheck's own fault cannot be waived", aResult({ rule: 'a/rule', verdict: 'error' }), {}, 'idle', false],
  ['an unknown rule', failed('/a'), { rule: 'a/gone' }, 'stale', false],
  [
    'an unknown rule of long ago is stale first',
    failed('/a'),
    { rule: 'a/gone', expires: '2020-01-01' },
    'stale',
    false,
  ],
  ['on its last day it holds', failed('/a'), { expires: '2026-11-21' }, 'used', true],
  ['the day after it does not', failed('/a'), { expires: '2026-11-20' }, 'expired', false],
  [
    'expired is told also of a rule that passes',
    aResult({ rule: 'a/rule' }),
    { expires: '2020-01-01' },
    'expired',
    false,
  ],
  ['a pointer to the finding', failed('/calls/1/id'), { pointer: '/calls/1/id' }, 'used', true],
  ['a pointer above it', failed('/calls/1/id', '/calls/2/id'), { pointer: '/calls' }, 'used', true],
  ['the pointer to all', failed('/calls/1/id'), { pointer: '' }, 'used', true],
  ['a pointer is not a prefix of text', failed('/calls/11'), { pointer: '/calls/1' }, 'unused', false],
  ['a pointer to nothing that fails', failed('/calls/1'), { pointer: '/contacts' }, 'unused', false],
  [
    'a pointer to some findings leaves the others',
    failed('/calls/1', '/calls/2'),
    { pointer: '/calls/1' },
    'used',
    false,
  ],
  [
    'findings that were not kept are not covered by a pointer',
    { ...failed('/calls/1'), findingCount: 20 },
    { pointer: '/calls' },
    'used',
    false,
  ],
  [
    'what a pointer is for may be among those',
    { ...failed('/calls/1'), findingCount: 20 },
    { pointer: '/calls/9' },
    'idle',
    false,
  ],
])('%s', (_sentence, result, waiver, fate, waived) => {
  const { results, use } = apply(result === undefined ? [] : [result], [aWaiver(waiver)]);
  expect(fates(use)).toEqual([fate]);
  expect(results[0]?.waived !== undefined).toBe(waived);
});

test('findings that a pointer covers are marked, and come last, where the rule fails all the same', () => {
  const { results, use } = apply([failed('/calls/1', '/calls/2')], [aWaiver({ pointer: '/calls/1' })]);
  expect(results[0]?.findings.map(({ waived }) => waived)).toEqual([undefined, true]);
  expect(results[0]?.findings[0]?.at).toBe('/calls/2');
  expect(use.used).toEqual([{ ...aWaiver({ pointer: '/calls/1' }), findings: 1 }]);
});

test('two waivers may cover a rule together; the one that ends first is named', () => {
  const waivers = [
    aWaiver({ pointer: '/calls/1' }),
    aWaiver({ pointer: '/calls/2', expires: '2026-12-01', owner: 'them' }),
  ];
  const { results } = apply([failed('/calls/1', '/calls/2')], waivers);
  expect(results[0]?.waived).toEqual({ owner: 'them', reason: 'for now', expires: '2026-12-01' });
});

test('other rules stay as they are', () => {
  const other = aFailure({ rule: 'a/other' });
  expect(apply([other, failed('/a')], [aWaiver()]).results[0]).toBe(other);
});

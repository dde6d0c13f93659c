import { sample } from 'fast-check';
import { expect, test } from 'vitest';
import { aBase, aPool } from '../fixtures.js';
import { caseArbitrary } from './case-arbitrary.js';
import { windowArbitrary } from './window-arbitrary.js';

const base = aBase();
const pool = aPool(base);
const windows = sample(windowArbitrary(pool), { seed: 1, numRuns: 2000 });
const cases = sample(caseArbitrary(pool), { seed: 1, numRuns: 2000 });
const share = (count: number, of: readonly unknown[]) => count / of.length;

test('every window lies inside the whole one, the right way round, in whole seconds', () => {
  for (const { from, to } of windows) {
    expect(from).toBeLessThanOrEqual(to);
    expect([from >= base.window.from, to <= base.window.to]).toEqual([true, true]);
    expect([Number.isInteger(from), Number.isInteger(to)]).toEqual([true, true]);
  }
});

test.each<[string, (length: number, from: number, to: number) => boolean]>([
  ['the whole window', (length) => length === base.window.to - base.window.from],
  ['no length', (length) => length === 0],
  ['a second on either side of a call', (length, from) => length === 2 && base.moments.includes(from + 1)],
  ['over midnight', (length, from, to) => length < 86_000 && Math.floor(from / 86_400) < Math.floor(to / 86_400)],
  ['some hours', (length) => length > 3600 && length < 80_000],
])('some windows are of the kind: %s', (_kind, isOne) => {
  const found = windows.filter(({ from, to }) => isOne(to - from, from, to));
  expect(share(found.length, windows)).toBeGreaterThan(0.03);
});

test.each<[string, (case_: (typeof cases)[number]) => boolean]>([
  ['property filters', ({ propertyFilters }) => propertyFilters !== undefined],
  ['two keys', ({ propertyFilters }) => Object.keys(propertyFilters ?? {}).length === 2],
  ['one operator', ({ operators }) => operators?.length === 1],
  ['three operators', ({ operators }) => operators?.length === 3],
  ['an operator twice', ({ operators = [] }) => new Set(operators).size < operators.length],
  ['a direction and operators', ({ direction, operators }) => direction !== undefined && operators !== undefined],
  ['nothing but a window', (one) => !one.direction && !one.operators && !one.propertyFilters],
  ['two parts', ({ twist }) => twist.kind === 'parts'],
  ['other words', ({ twist }) => twist.kind === 'rephrased'],
])('some requests have %s', (_what, isOne) => {
  expect(share(cases.filter(isOne).length, cases)).toBeGreaterThan(0.02);
});

test('lists are never empty, and name only what was seen', () => {
  for (const { operators, propertyFilters = {} } of cases) {
    if (operators !== undefined) expect(operators.length).toBeGreaterThan(0);
    expect(pool.operators).toEqual(expect.arrayContaining([...(operators ?? [])]));
    for (const filter of Object.values(propertyFilters)) {
      if (Array.isArray(filter)) expect(filter.length).toBeGreaterThan(0);
      if (typeof filter === 'object' && 'conditions' in filter) expect(filter.conditions.length).toBeGreaterThan(0);
    }
  }
});

test('the same seed gives the same requests', () => {
  expect(sample(caseArbitrary(aPool()), { seed: 1, numRuns: 2000 })).toEqual(cases);
  expect(sample(caseArbitrary(pool), { seed: 2, numRuns: 2000 })).not.toEqual(cases);
});

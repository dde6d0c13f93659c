import { describe, expect, test } from 'vitest';
import { type Condition, type NumericFilter, type PropertyFilters, passes } from './local-filter.js';

const when = (operator: Condition['operator'], value: number): Condition => ({ operator, value });
const score = (mode: NumericFilter['mode'], ...conditions: readonly Condition[]): PropertyFilters => ({
  Score: mode === undefined ? { conditions } : { mode, conditions },
});

describe('one value', () => {
  test.each([
    ['the same text', { City: 'Kyiv' }, 'Kyiv', true],
    ['another text', { City: 'Lviv' }, 'Kyiv', false],
    ['another case is another text', { City: 'kyiv' }, 'Kyiv', false],
    ['a longer text', { City: 'Kyiv region' }, 'Kyiv', false],
    ['no such key', {}, 'Kyiv', false],
    ['null', { City: null }, 'Kyiv', false],
    ['72 and 72.0', JSON.parse('{"City":72.0}'), 72, true],
    ['text for a number is told elsewhere', { City: '72' }, 72, undefined],
    ['another text for a number', { City: '73' }, 72, false],
    ['text for a boolean is told elsewhere', { City: 'true' }, true, undefined],
    ['a boolean', { City: true }, true, true],
    ['a list is nobody knows what', { City: ['Kyiv'] }, 'Kyiv', undefined],
    ['no properties', undefined, 'Kyiv', false],
    ['properties as text', '{"City":"Kyiv"}', 'Kyiv', false],
  ])('%s', (_sentence, properties, wanted, passing) => {
    expect(passes(properties, { City: wanted })).toBe(passing);
  });

  test('a key with the name of a built-in property is not inherited', () => {
    expect(passes({}, { constructor: 'Kyiv' })).toBe(false);
  });
});

test.each([
  ['the first of the list', { City: 'Kyiv' }, true],
  ['the last of the list', { City: 'Lviv' }, true],
  ['none of the list', { City: 'Odesa' }, false],
  ['no such key', {}, false],
])('one of several: %s', (_sentence, properties, passing) => {
  expect(passes(properties, { City: ['Kyiv', 'Lviv'] })).toBe(passing);
});

describe('numbers', () => {
  test.each([
    ['eq', [false, true, false]],
    ['ne', [true, false, true]],
    ['gt', [false, false, true]],
    ['gte', [false, true, true]],
    ['lt', [true, false, false]],
    ['lte', [true, true, false]],
  ] as const)('%s at 5, of 4, 5 and 6', (operator, expected) => {
    expect([4, 5, 6].map((Score) => passes({ Score }, score('all', when(operator, 5))))).toEqual(expected);
  });

  test('as numbers, not as text', () => {
    expect(passes({ Score: 9 }, score('all', when('gt', 72)))).toBe(false);
    expect(passes({ Score: 100 }, score('all', when('gt', 72)))).toBe(true);
  });

  test.each([
    ['gt', {}, false],
    ['gt', { Score: null }, false],
    ['gt', { Score: 'good' }, false],
    ['gt', { Score: '72' }, undefined],
    ['ne', {}, undefined],
    ['ne', { Score: null }, undefined],
    ['ne', { Score: 'good' }, undefined],
  ] as const)('%s of what is no number: %j', (operator, properties, passing) => {
    expect(passes(properties, score('all', when(operator, 5)))).toBe(passing);
  });

  test.each([
    ['all by default', undefined, [false, true, false]],
    ['all', 'all', [false, true, false]],
    ['any', 'any', [true, true, true]],
  ] as const)('between 3 and 7: %s', (_sentence, mode, expected) => {
    const filter = score(mode, when('gt', 3), when('lt', 7));
    expect([3, 5, 7].map((Score) => passes({ Score }, filter))).toEqual(expected);
  });

  test('outside 3 and 7', () => {
    const filter = score('any', when('lt', 3), when('gt', 7));
    expect([2, 5, 8].map((Score) => passes({ Score }, filter))).toEqual([true, false, true]);
  });

  test('open bounds are not for us to say', () => {
    const filter = score('all', when('gt', 3), when('lt', 7));
    expect([2, 3, 5, 7, 8].map((Score) => passes({ Score }, filter, 'open'))).toEqual([
      false,
      undefined,
      true,
      undefined,
      false,
    ]);
  });
});

test('several keys must all match', () => {
  const filters: PropertyFilters = { City: 'Kyiv', ...score('all', when('gt', 3)) };
  expect(passes({ City: 'Kyiv', Score: 5 }, filters)).toBe(true);
  expect(passes({ City: 'Kyiv', Score: 1 }, filters)).toBe(false);
  expect(passes({ City: 'Lviv', Score: 5 }, filters)).toBe(false);
});

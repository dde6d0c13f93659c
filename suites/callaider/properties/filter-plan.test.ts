import { describe, expect, test } from 'vitest';
import { anEntry, anEnum, declaring } from '../schema/fixtures.js';
import { chooseNumber } from './choose-number.js';
import { chooseText, misspell, neighbourIn } from './choose-text.js';
import { declaredIn } from './declared.js';
import { planFilters } from './filter-plan.js';
import { callsWith, random, someCalls } from './fixtures.js';
import { type KeyValues, roughness } from './values.js';

const values = (over: Partial<KeyValues>): KeyValues => ({
  texts: new Map(),
  numbers: new Map(),
  booleans: new Map(),
  others: 0,
  ...over,
});
const texts = (counts: Readonly<Record<string, number>>) => values({ texts: new Map(Object.entries(counts)) });
const numbers = (...each: readonly number[]) => values({ numbers: new Map(each.map((number) => [number, 1])) });

describe('a text that tells', () => {
  test.each([
    ['is held by about half', { a: 5, b: 1, c: 4 }, { value: 'a', other: 'c', hasThird: true }],
    ['is never held by all', { a: 10 }, undefined],
    ['may stand alone', { a: 4 }, { value: 'a', other: undefined, hasThird: true }],
    ['is plain', { ' a': 5, b: 1, '': 4 }, { value: 'b', other: undefined, hasThird: true }],
    ['one of two that are all', { a: 5, b: 5 }, { value: 'a', other: 'b', hasThird: false }],
  ])('%s', (_sentence, counts, expected) => {
    const chosen = chooseText('key', texts(counts), 10);
    if (expected === undefined) expect(chosen).toBeUndefined();
    else expect(chosen).toMatchObject(expected);
  });

  test('of an enum is a listed one', () => {
    expect(chooseText('key', texts({ a: 5, b: 4 }), 10, new Set(['b', 'c']))).toMatchObject({ value: 'b' });
  });

  test.each([
    ['a part of another', { Kyiv: 2, 'Kyiv region': 2 }, 'Kyiv'],
    ['another case', { KYIV: 2, Kyiv: 2 }, 'KYIV'],
    ['nothing alike', { Kyiv: 2, Lviv: 2 }, undefined],
  ])('may have a neighbour: %s', (_sentence, counts, expected) => {
    expect(neighbourIn(texts(counts), 10)).toBe(expected);
  });

  test.each([
    ['in capitals and cut', { Lviv: 3, Odesa: 2 }, { recased: 'LVIV', cut: 'Ode' }],
    ['in small letters when it is in capitals', { LVIV: 3, Odesa: 2 }, { recased: 'lviv', cut: 'Ode' }],
    ['not when the spelling exists', { Lviv: 3, LVIV: 2 }, undefined],
    ['not without capitals', { '1234': 3, '5678': 3 }, undefined],
    ['not when too short', { abc: 3 }, undefined],
  ])('can be misspelt: %s', (_sentence, counts, expected) => {
    expect(misspell(texts(counts), 10)).toEqual(expected);
  });
});

describe('numbers that tell', () => {
  test.each([
    ['ten', numbers(0, 1, 2, 3, 4, 5, 6, 7, 8, 9), { low: 2, middle: 4, high: 7, bounds: 'open', ceiling: 10 }],
    ['five', numbers(1, 2, 3, 4, 5), { low: 2, middle: 3, high: 4, bounds: 'open' }],
    ['four', numbers(1, 2, 3, 4), { low: 1, middle: 2, high: 4, bounds: 'strict' }],
    ['three', numbers(7, 8, 9), { low: 7, middle: 8, high: 9, bounds: 'strict' }],
    ['whole ones rather than fractions', numbers(1, 2, 3.5, 4, 5, 6.5, 7), { low: 2, middle: 4, high: 5 }],
    ['negative ones', numbers(-5, -4, -3, -2, -1), { low: -4, middle: -3, high: -2, ceiling: 10 }],
    ['up to a hundred', numbers(0, 50, 100, 20, 70), { middle: 50, ceiling: 1000 }],
    ['timestamps leave no room above', numbers(1.7e9, 1.71e9, 1.72e9), { ceiling: undefined }],
  ])('%s', (_sentence, held, expected) => {
    expect(chooseNumber('key', held)).toMatchObject(expected);
  });

  test('two are too few', () => {
    expect(chooseNumber('key', numbers(0, 1))).toBeUndefined();
  });
});

test.each([
  ['city', 0],
  ['client_city2', 0],
  ['ClientCity', 1],
  ['Client city', 2],
  ['client-city', 2],
  ['Місто', 3],
])('how rough a key is: %s', (key, expected) => {
  expect(roughness(key)).toBe(expected);
});

describe('the plan', () => {
  test('takes the plainest keys that tell', () => {
    const plan = planFilters(someCalls(), undefined, random);
    expect(plan).toMatchObject({ basis: 'calls', keys: { exact: 'team', numeric: 'score', rough: 'Client city' } });
    expect(plan.filters.exact?.filters).toEqual({ team: 'sales' });
    expect(plan.filters.twoKeys?.filters).toEqual({ team: 'sales', resolved: true });
  });

  test('takes declared keys only, where calls have any', () => {
    const schema = declaring(anEntry({ key: 'Client city' }), anEntry({ key: 'score', type: 'string' }));
    const plan = planFilters(someCalls(), declaredIn(schema), random);
    expect(plan.keys).toEqual({ exact: 'Client city' });
  });

  test('takes what calls have, where the schema spells every key otherwise', () => {
    const schema = declaring(anEntry({ key: 'Team' }), anEntry({ key: 'Score', type: 'number' }));
    expect(planFilters(someCalls(), declaredIn(schema), random).keys).toMatchObject({
      exact: 'team',
      numeric: 'score',
    });
  });

  test('takes the schema, where no call has properties', () => {
    const schema = declaring(anEnum(), anEntry({ key: 'Score', type: 'number' }));
    const plan = planFilters(
      callsWith(9, () => undefined),
      declaredIn(schema),
      random,
    );
    expect(plan).toMatchObject({
      basis: 'schema',
      filters: { exact: { filters: { Department: 'sales' } }, list: {}, range: {} },
    });
  });

  test('takes nothing, where there is nothing', () => {
    expect(
      planFilters(
        callsWith(9, () => undefined),
        undefined,
        random,
      ),
    ).toMatchObject({ basis: 'nothing', filters: {} });
  });

  test('asks conditions that differ between "all" and "any"', () => {
    const { filters } = planFilters(someCalls(), undefined, random);
    expect(filters.range?.filters).toMatchObject({ score: { mode: 'all' } });
    expect(filters.withoutMode?.filters.score).not.toHaveProperty('mode');
    expect(filters.outside?.filters).toMatchObject({ score: { mode: 'any' } });
  });
});

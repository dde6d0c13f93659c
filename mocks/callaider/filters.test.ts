import fc from 'fast-check';
import { expect, test } from 'vitest';
import { malformedFilter, matchesFilters } from './filters.js';

const call = { Department: 'Sales', 'Client city': 'Kyiv', 'Issue resolved': true, 'Quality score': 72 };

test.each([
  ['no filter', {}, true],
  ['the exact value', { Department: 'Sales' }, true],
  ['another value', { Department: 'Support' }, false],
  ['the value in another case', { Department: 'sales' }, false],
  ['true', { 'Issue resolved': true }, true],
  ['true as text', { 'Issue resolved': 'true' }, false],
  ['a number', { 'Quality score': 72 }, true],
  ['one of a list', { Department: ['Support', 'Sales'] }, true],
  ['none of a list', { Department: ['Support', 'Billing'] }, false],
  ['an empty list', { Department: [] }, true],
  ['two keys that match', { Department: 'Sales', 'Client city': 'Kyiv' }, true],
  ['two keys of which one matches', { Department: 'Sales', 'Client city': 'Lviv' }, false],
  ['a key that no call has', { Colour: 'red' }, false],
  ['a key that every object has', { constructor: 'x' }, false],
  ['no conditions', { 'Quality score': { conditions: [] } }, true],
  ['conditions without a mode, all true', numeric(undefined, ['gt', 2], ['lt', 80]), true],
  ['conditions without a mode, one true', numeric(undefined, ['gt', 2], ['lt', 8]), false],
  ['mode all, one true', numeric('all', ['gt', 2], ['lt', 8]), false],
  ['mode any, one true', numeric('any', ['gt', 2], ['lt', 8]), true],
  ['mode any, none true', numeric('any', ['gt', 90], ['lt', 8]), false],
  ['conditions on text', { Department: { conditions: [{ operator: 'ne', value: 1 }] } }, false],
])('%s', (_name, filters, expected) => {
  expect(matchesFilters(call, filters)).toBe(expected);
});

test.each([
  ['eq', [false, true, false]],
  ['ne', [true, false, true]],
  ['gt', [false, false, true]],
  ['gte', [false, true, true]],
  ['lt', [true, false, false]],
  ['lte', [true, true, false]],
] as const)('%s compares 71, 72 and 73 with 72', (operator, expected) => {
  const outcomes = [71, 72, 73].map((score) =>
    matchesFilters({ 'Quality score': score }, numeric('all', [operator, 72])),
  );
  expect(outcomes).toEqual(expected);
});

test.each([
  ['null', { Department: null }, 'propertyFilters["Department"] must be a value'],
  ['a list with an object', { Department: [{}] }, 'must list strings'],
  ['an object without conditions', { 'Quality score': { min: 2 } }, 'array of conditions'],
  ['an unknown mode', numeric('some', ['gt', 2]), 'the mode "all" or "any"'],
  ['an unknown operator', numeric('all', ['between', 2]), 'needs conditions'],
  ['a value that is no number', numeric('all', ['gt', '2']), 'needs conditions'],
  ['a condition that is no object', { 'Quality score': { conditions: [3] } }, 'needs conditions'],
])('%s is malformed', (_name, filters, problem) => {
  expect(malformedFilter(filters)).toContain(problem);
});

test('nothing else is malformed', () => {
  expect(malformedFilter({ a: 'x', b: 1, c: false, d: ['x', 1], ...numeric('any', ['eq', 1]) })).toBeUndefined();
});

/** The model: the contract's table, written as one expression. */
const plain: Readonly<Record<string, (a: number, b: number) => boolean>> = {
  eq: (a, b) => a === b,
  ne: (a, b) => a !== b,
  gt: (a, b) => a > b,
  gte: (a, b) => !(a < b),
  lt: (a, b) => a < b,
  lte: (a, b) => !(a > b),
};

test('conditions equal the brute force over all values', () => {
  const value = fc.integer({ min: 0, max: 6 });
  const condition = fc.tuple(fc.constantFrom(...Object.keys(plain)), value);
  fc.assert(
    fc.property(
      fc.array(condition, { minLength: 1, maxLength: 4 }),
      fc.constantFrom('all', 'any', undefined),
      (conditions, mode) => {
        for (let score = 0; score <= 6; score += 1) {
          const held = conditions.filter(([operator, wanted]) => plain[operator]?.(score, wanted)).length;
          const expected = mode === 'any' ? held > 0 : held === conditions.length;
          expect(matchesFilters({ 'Quality score': score }, numeric(mode, ...conditions))).toBe(expected);
        }
      },
    ),
  );
});

function numeric(
  mode: string | undefined,
  ...conditions: readonly (readonly [string, unknown])[]
): Record<string, unknown> {
  const list = conditions.map(([operator, value]) => ({ operator, value }));
  return { 'Quality score': { ...(mode === undefined ? {} : { mode }), conditions: list } };
}

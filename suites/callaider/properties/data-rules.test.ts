import { describe, expect, test } from 'vitest';
import type { SchemaSeen } from '../observations/schema.js';
import { anEntry, anEnum, declaring, seenSchema } from '../schema/fixtures.js';
import { enumValuesAreListed } from './enum-values-are-listed.js';
import { judgeCarrying } from './fallback-calls-carry-properties.js';
import { callsWith, settledRows } from './fixtures.js';
import { judgeKeys, keysAreDeclared } from './keys-are-declared.js';
import { mayBeMissing } from './may-be-missing.js';
import { oneTypePerKey } from './one-type-per-key.js';
import { valuesArePrimitive } from './values-are-primitive.js';
import { valuesHaveDeclaredType } from './values-have-declared-type.js';

const number = anEntry({ key: 'Quality score', type: 'number' });
const boolean = anEntry({ key: 'Resolved', type: 'boolean' });
const schema = declaring(anEntry(), anEnum(), number, boolean);
const absent = seenSchema({ status: 404 });
const calls = (...each: readonly unknown[]) => settledRows(callsWith(each.length, (index) => each[index]));
const right = { 'Client city': 'Kyiv', Department: 'sales', 'Quality score': 72, Resolved: true };

describe('declared keys', () => {
  test.each([
    ['all keys declared', [right, {}], schema, 'fallback', 'pass'],
    ['fewer keys than declared', [{ 'Client city': 'Kyiv' }], schema, 'fallback', 'pass'],
    ['no properties on some calls', [right, undefined, null], schema, 'fallback', 'pass'],
    ['another spelling, filters ignored', [{ quality_score: 7 }], schema, 'fallback', 'fail'],
    ['another spelling, filters applied', [{ quality_score: 7 }], schema, 'recommended', 'warn'],
    ['another spelling, filters partly applied', [{ quality_score: 7 }], schema, 'mixed', 'warn'],
    ['another spelling, nobody knows', [{ quality_score: 7 }], schema, 'unknown', 'warn'],
    ['another case in one call', [right, { ...right, department: 'x' }], schema, 'fallback', 'fail'],
    ['no call with properties', [undefined, {}], schema, 'fallback', 'skip'],
    ['properties as text', ['{}'], schema, 'fallback', 'skip'],
    ['a schema without keys', [right], declaring({ name: 'City', type: 'string' }), 'fallback', 'skip'],
    ['an entry without a key may be the one', [right], declaring(anEntry(), anEnum(), number, {}), 'fallback', 'skip'],
    ['an inherited name is not declared', [{ constructor: 'x' }], schema, 'fallback', 'fail'],
  ] as const)('%s', (_sentence, each, seen, mode, kind) => {
    expect(judgeKeys(calls(...each), seen, mode).kind).toBe(kind);
  });

  test('near matches are named, with their number of calls', () => {
    expect(judgeKeys(calls({ quality_score: 7 }, { quality_score: 8 }, right), schema, 'fallback')).toMatchObject({
      findings: [
        {
          message: expect.stringMatching(/2 of 3 calls .*"quality_score".*it declares "Quality score"/),
          at: '/calls/0/properties/quality_score',
        },
      ],
    });
  });

  test('nothing is judged without a schema, and leniently where the mode was not asked', () => {
    expect(keysAreDeclared.judge({ seen: absent, calls: calls({ x: 1 }), compared: undefined }).kind).toBe('skip');
    expect(keysAreDeclared.judge({ seen: schema, calls: calls({ x: 1 }), compared: undefined }).kind).toBe('warn');
  });
});

describe('declared types', () => {
  test.each([
    ['right types', [right], schema, 'pass'],
    ['whole numbers and fractions', [{ 'Quality score': 72 }, { 'Quality score': 7.5 }], schema, 'pass'],
    ['text for a number', [right, { 'Quality score': '72' }], schema, 'fail'],
    ['text for a boolean', [{ Resolved: 'true' }], schema, 'fail'],
    ['1 for a boolean', [{ Resolved: 1 }], schema, 'fail'],
    ['a number for a text', [{ 'Client city': 7 }], schema, 'fail'],
    ['a number for an enum', [{ Department: 1 }], schema, 'fail'],
    ['a list for an enum', [{ Department: ['sales'] }], schema, 'fail'],
    ['null', [{ Resolved: null }], schema, 'warn'],
    ['null for all', [{ Department: null, Resolved: null }], schema, 'warn'],
    ['an enum of numbers is told by another rule', [{ Department: 1 }], declaring(anEnum({ values: [1, 2] })), 'pass'],
    [
      'an unknown type is told by another rule',
      [{ n: '7' }],
      declaring(anEntry({ key: 'n', type: 'integer' })),
      'skip',
    ],
    ['a key declared twice may be either', [{ n: '7' }, { n: 7 }], twice('n', 'number', 'string'), 'pass'],
    ['undeclared keys are told by another rule', [{ other: [] }], schema, 'skip'],
    ['no schema', [right], absent, 'skip'],
  ] as const)('%s', (_sentence, each, seen, kind) => {
    expect(valuesHaveDeclaredType.judge({ seen, calls: calls(...each) }).kind).toBe(kind);
  });

  test('keys are told with their numbers of calls', () => {
    const seen = calls(right, { 'Quality score': '72' }, { 'Quality score': '7' });
    expect(valuesHaveDeclaredType.judge({ seen: schema, calls: seen })).toMatchObject({
      count: 1,
      findings: [
        { message: expect.stringMatching(/^"Quality score" is declared as number, and is text in 2 of 3 calls/) },
      ],
    });
  });
});

function twice(key: string, ...types: readonly string[]): SchemaSeen {
  return declaring(...types.map((type) => anEntry({ key, type })));
}

describe('enum values', () => {
  test.each([
    ['listed values', [right, { Department: 'support' }], schema, 'pass'],
    ['an unlisted value', [{ Department: 'retention' }], schema, 'warn'],
    ['another case', [{ Department: 'Sales' }], schema, 'warn'],
    ['null is told by another rule', [{ Department: null }, right], schema, 'pass'],
    ['numbers are told by another rule', [{ Department: 7 }], schema, 'skip'],
    ['blanks around a listed value', [right], declaring(anEnum({ values: [' sales '] })), 'pass'],
    ['blanks around a value', [{ Department: 'sales ' }], schema, 'warn'],
    ['an enum without values', [right], declaring(anEntry({ key: 'Department', type: 'enum' })), 'skip'],
    ['an enum of numbers', [right], declaring(anEnum({ values: [1, 2] })), 'skip'],
    [
      'a key that is a string as well',
      [right],
      declaring(anEnum({ values: ['x'] }), anEntry({ key: 'Department' })),
      'skip',
    ],
    ['a key declared twice has both lists', [right], declaring(anEnum({ values: ['x'] }), anEnum()), 'pass'],
    ['no enum', [right], declaring(anEntry()), 'skip'],
    ['no call with the key', [{}], schema, 'skip'],
  ] as const)('%s', (_sentence, each, seen, kind) => {
    expect(enumValuesAreListed.judge({ seen, calls: calls(...each) }).kind).toBe(kind);
  });

  test('an unlisted value is counted and dated, and its likely spelling named', () => {
    const seen = calls({ Department: 'Sales' }, { Department: 'Sales' });
    expect(enumValuesAreListed.judge({ seen: schema, calls: seen })).toMatchObject({
      findings: [{ message: expect.stringMatching(/"Sales" in 2 calls \(2023-11-14\).*it lists "sales"/) }],
    });
  });
});

describe('without a schema', () => {
  test.each([
    ['plain values', [{ a: 'x', b: 1, c: true }], absent, 'pass'],
    ['an object', [{ client: { city: 'Kyiv' } }], absent, 'warn'],
    ['a list', [{ tags: ['a'] }], declaring(), 'warn'],
    ['null', [{ a: null }], absent, 'warn'],
    ['no properties', [undefined], absent, 'skip'],
    ['a schema is there', [{ tags: ['a'] }], schema, 'skip'],
    ['the schema is broken', [{ tags: ['a'] }], seenSchema({ status: 500 }), 'skip'],
    ['the schema is throttled', [{ tags: ['a'] }], seenSchema({ status: 429 }), 'inconclusive'],
  ] as const)('%s', (_sentence, each, seen, kind) => {
    expect(valuesArePrimitive.judge({ seen, calls: calls(...each) }).kind).toBe(kind);
  });
});

describe('one type for each key', () => {
  test.each([
    ['one type', [right, right], schema, 'pass'],
    ['null counts as left out', [right, { Resolved: null }], schema, 'pass'],
    ['two types of a declared key', [right, { Resolved: 'yes' }], schema, 'fail'],
    ['two types of another key', [{ x: 1 }, { x: '1' }], schema, 'warn'],
    ['two types without a schema', [{ x: 1 }, { x: '1' }], absent, 'warn'],
    ['two types, the schema not asked', [{ x: 1 }, { x: '1' }], undefined, 'warn'],
    ['lists and objects', [{ x: [] }, { x: {} }], absent, 'warn'],
    ['no properties', [undefined], absent, 'skip'],
  ] as const)('%s', (_sentence, each, seen, kind) => {
    expect(oneTypePerKey.judge({ seen, calls: calls(...each) }).kind).toBe(kind);
  });
});

describe('properties where filters are ignored', () => {
  const many = (count: number, properties: unknown) => callsWith(count, () => properties);
  test.each([
    ['all calls have them', many(9, right), 'fallback', 'pass'],
    ['an empty object is one', [...many(9, right), ...many(1, {})], 'fallback', 'pass'],
    ['some have none', callsWith(9, (index) => (index % 2 === 0 ? right : undefined)), 'fallback', 'warn'],
    ['some have null', callsWith(9, (index) => (index === 3 ? null : right)), 'fallback', 'warn'],
    ['the newest have none yet', callsWith(9, (index) => (index > 6 ? undefined : right)), 'fallback', 'pass'],
    ['the oldest have none', callsWith(9, (index) => (index < 2 ? undefined : right)), 'fallback', 'warn'],
    ['none has them', many(9, undefined), 'fallback', 'fail'],
    ['all are empty', many(9, {}), 'fallback', 'fail'],
    ['they are text', many(9, '{}'), 'fallback', 'inconclusive'],
    ['filters are applied', many(9, undefined), 'recommended', 'skip'],
    ['nobody knows', many(9, undefined), 'unknown', 'inconclusive'],
  ] as const)('%s', (_sentence, rows, mode, kind) => {
    expect(judgeCarrying(rows, mode, 1).kind).toBe(kind);
  });
});

test.each([
  ['all calls carry properties', [right], 'pass'],
  ['some do', [right, undefined], 'info'],
  ['none does', [undefined], 'info'],
] as const)('how many carry properties is never graded: %s', (_sentence, each, kind) => {
  expect(mayBeMissing.judge({ calls: calls(...each) }).kind).toBe(kind);
});

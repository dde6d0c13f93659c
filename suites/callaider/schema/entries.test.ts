import { describe, expect, test } from 'vitest';
import { anEntry, anEnum, declaring, seenSchema } from './fixtures.js';
import { keyIsString } from './key-is-string.js';
import { keyIsUnique } from './key-is-unique.js';
import { typeIsKnown } from './type-is-known.js';
import { valuesIsArray } from './values-is-array.js';

describe('key', () => {
  test.each([
    ['text passes', declaring(anEntry(), anEnum()), 'pass'],
    [
      'names of built-in properties pass',
      declaring(anEntry({ key: '__proto__' }), anEntry({ key: 'constructor' })),
      'pass',
    ],
    ['a bare array is read all the same', seenSchema({ json: [anEntry()] }), 'pass'],
    ['a missing key fails', declaring({ type: 'string' }), 'fail'],
    ['another name for it fails', declaring({ name: 'City', type: 'string' }), 'fail'],
    ['an empty key fails', declaring(anEntry({ key: '' })), 'fail'],
    ['a number fails', declaring(anEntry({ key: 7 })), 'fail'],
    ['an entry that is text fails', declaring('City'), 'fail'],
    ['an empty schema is skipped', declaring(), 'skip'],
    ['404 is skipped', seenSchema({ status: 404 }), 'skip'],
    ['501 is told by another rule', seenSchema({ status: 501 }), 'skip'],
    ['429 decides nothing', seenSchema({ status: 429 }), 'inconclusive'],
  ])('%s', (_sentence, seen, kind) => {
    expect(keyIsString.judge({ seen }).kind).toBe(kind);
  });
});

describe('type', () => {
  test.each([
    [
      'the four types pass',
      declaring(...['string', 'number', 'boolean', 'enum'].map((type) => anEntry({ type }))),
      'pass',
    ],
    ['integer fails', declaring(anEntry({ type: 'integer' })), 'fail'],
    ['another case fails', declaring(anEntry({ type: 'String' })), 'fail'],
    ['a missing type fails', declaring({ key: 'City' }), 'fail'],
    ['null fails', declaring(anEntry({ type: null })), 'fail'],
    ['a list of types fails', declaring(anEntry({ type: ['string', 'null'] })), 'fail'],
    ['entries that are no objects are told by another rule', declaring('City'), 'skip'],
  ])('%s', (_sentence, seen, kind) => {
    expect(typeIsKnown.judge({ seen }).kind).toBe(kind);
  });
});

describe('values', () => {
  test.each([
    ['an array passes', declaring(anEnum()), 'pass'],
    ['an empty array passes', declaring(anEntry({ values: [] })), 'pass'],
    ['none at all passes', declaring(anEntry()), 'pass'],
    ['null warns', declaring(anEntry({ values: null })), 'warn'],
    ['text fails', declaring(anEnum({ values: 'sales,support' })), 'fail'],
    ['a map fails', declaring(anEnum({ values: { sales: 'Sales' } })), 'fail'],
    ['an empty schema is skipped', declaring(), 'skip'],
  ])('%s', (_sentence, seen, kind) => {
    expect(valuesIsArray.judge({ seen }).kind).toBe(kind);
  });
});

describe('uniqueness', () => {
  test.each([
    ['different keys pass', declaring(anEntry(), anEnum()), 'pass'],
    ['names of built-in properties are keys like others', declaring(anEntry({ key: '__proto__' }), anEntry()), 'pass'],
    ['the same key with another type fails', declaring(anEntry(), anEntry({ type: 'number' })), 'fail'],
    ['an exact repetition warns', declaring(anEntry(), anEntry()), 'warn'],
    ['a repetition with other values warns', declaring(anEnum(), anEnum({ values: ['x'] })), 'warn'],
    ['another case is worth a word', declaring(anEntry({ key: 'City' }), anEntry({ key: 'city' })), 'info'],
    ['missing keys are told by another rule', declaring({ type: 'string' }, { type: 'number' }), 'skip'],
  ])('%s', (_sentence, seen, kind) => {
    expect(keyIsUnique.judge({ seen }).kind).toBe(kind);
  });
});

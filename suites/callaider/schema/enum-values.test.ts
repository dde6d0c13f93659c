import { describe, expect, test } from 'vitest';
import { enumHasValues, enumValuesAreTidy, valuesBelongToEnums } from './enum-values.js';
import { anEntry, anEnum, declaring, seenSchema } from './fixtures.js';

describe('what an enum lists', () => {
  test.each([
    ['strings pass', declaring(anEnum()), 'pass'],
    ['missing values warn', declaring(anEntry({ type: 'enum' })), 'warn'],
    ['no values warn', declaring(anEnum({ values: [] })), 'warn'],
    ['numbers warn', declaring(anEnum({ values: [1, 2] })), 'warn'],
    ['objects warn', declaring(anEnum({ values: [{ value: 'sales', label: 'Sales' }] })), 'warn'],
    ['null among strings warns', declaring(anEnum({ values: ['sales', null] })), 'warn'],
    ['values that are no array are told by another rule', declaring(anEnum({ values: null })), 'pass'],
    ['a schema without enums is skipped', declaring(anEntry()), 'skip'],
    ['404 is skipped', seenSchema({ status: 404 }), 'skip'],
  ])('%s', (_sentence, seen, kind) => {
    expect(enumHasValues.judge({ seen }).kind).toBe(kind);
  });
});

describe('how tidy the values are', () => {
  test.each([
    ['distinct values pass', declaring(anEnum()), 'pass'],
    ['another case is another value', declaring(anEnum({ values: ['VIP', 'vip'] })), 'pass'],
    ['inner blanks pass', declaring(anEnum({ values: ['after sales'] })), 'pass'],
    ['a repeated value warns', declaring(anEnum({ values: ['sales', 'support', 'sales'] })), 'warn'],
    ['a blank at the end warns', declaring(anEnum({ values: ['sales '] })), 'warn'],
    ['an empty value warns', declaring(anEnum({ values: ['', 'sales'] })), 'warn'],
    ['values of other types are not looked at', declaring(anEntry({ values: ['a', 'a'] }), anEnum()), 'pass'],
    ['numbers are told by another rule', declaring(anEnum({ values: [1, 1] })), 'skip'],
    ['a schema without enums is skipped', declaring(anEntry()), 'skip'],
  ])('%s', (_sentence, seen, kind) => {
    expect(enumValuesAreTidy.judge({ seen }).kind).toBe(kind);
  });
});

describe('who lists values', () => {
  test.each([
    ['enums may', declaring(anEnum(), anEntry()), 'pass'],
    ['an empty list counts as none', declaring(anEntry({ values: [] })), 'pass'],
    ['values of a text are worth a word', declaring(anEntry({ values: ['Kyiv'] })), 'info'],
    ['an empty schema is skipped', declaring(), 'skip'],
  ])('%s', (_sentence, seen, kind) => {
    expect(valuesBelongToEnums.judge({ seen }).kind).toBe(kind);
  });
});

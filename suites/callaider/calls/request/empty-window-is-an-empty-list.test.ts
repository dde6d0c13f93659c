import { expect, test } from 'vitest';
import { aCall } from '../../fixtures.js';
import { emptyWindowIsAnEmptyList, windowIsIgnored } from './empty-window-is-an-empty-list.js';
import {
  answered,
  crashed,
  kindOf,
  listed,
  noContent,
  notFound,
  nullCalls,
  refused,
  searched,
  shapeless,
  silent,
  someCalls,
  told,
} from './fixtures.js';

const FUTURE = { from: 2_015_000_000, to: 2_015_086_400 };
const full = listed(someCalls(5));
const none = { ...listed([]), window: FUTURE };
const at = (seen: ReturnType<typeof listed>) => ({ ...seen, window: FUTURE });

test.each([
  ['an empty list passes', [none, none], 'pass'],
  ['an empty bare array is told by another rule', [at(answered({ json: [] }))], 'pass'],
  ['a range refused with 400 is a warning', [none, at(refused)], 'warn'],
  ['404 fails', [none, at(notFound)], 'fail'],
  ['204 fails', [at(noContent)], 'fail'],
  ['null fails', [at(nullCalls)], 'fail'],
  ['an empty object fails', [at(answered({ json: {} }))], 'fail'],
  ['500 fails', [at(crashed)], 'fail'],
  ['calls of today fail', [at(full)], 'fail'],
  [
    'calls that claim to be of that very day decide nothing',
    [at(listed([aCall({ startTime: FUTURE.from + 60 })]))],
    'inconclusive',
  ],
  ['no answer decides nothing', [none, at(silent)], 'inconclusive'],
])('%s', (_sentence, empty, kind) => {
  expect(kindOf(emptyWindowIsAnEmptyList, { empty, search: searched(full) })).toBe(kind);
});

test('a list under another name is told once', () => {
  const seen = { empty: [at(shapeless)], search: searched(shapeless) };
  expect(kindOf(emptyWindowIsAnEmptyList, seen)).toBe('skip');
});

test('a quiet day answered with 404 beside a week with calls fails, too', () => {
  const seen = { empty: [none], search: searched(notFound, full) };
  expect(kindOf(emptyWindowIsAnEmptyList, seen)).toBe('fail');
  expect(told(emptyWindowIsAnEmptyList, seen)).toContain('404');
});

test('a long window refused beside a short one with calls is not about quiet days', () => {
  expect(kindOf(emptyWindowIsAnEmptyList, { empty: [none], search: searched(full, refused) })).toBe('pass');
});

test.each([
  ['calls from outside show that the window is ignored', [at(full)], true],
  ['no calls show nothing', [none], false],
  ['calls of the window itself show nothing', [at(listed([aCall({ startTime: FUTURE.from + 60 })]))], false],
  ['nothing asked shows nothing', undefined, false],
])('%s', (_sentence, empty, expected) => {
  expect(windowIsIgnored(empty)).toBe(expected);
});

import { expect, test } from 'vitest';
import { anAnswer } from '../../suites/callaider/fixtures.js';
import { createReread } from './reread.js';

const first = anAnswer({ exchange: 1, json: [1] });
const other = anAnswer({ exchange: 1, json: [2] });
const untouched = anAnswer({ exchange: 2, json: [3] });
const seen = { outcome: first, rows: [1], window: 'w' };

const reread = createReread(new Map([[1, other]]), (list, outcome) => ({ ...list, outcome, rows: [2] }));

test('another answer takes the place of the first, and its list is read anew', () => {
  expect(reread({ seen, more: [first] })?.value).toEqual({
    seen: { ...seen, outcome: other, rows: [2] },
    more: [other],
  });
});

test('what no other answer is about stays the very same value', () => {
  const value = { list: [{ outcome: untouched, rows: [3] }], plain: { a: null } };
  expect(reread(value)?.value).toBe(value);
});

test('parts that were shared are shared', () => {
  const [found, tried] = Object.values(reread({ found: seen, tried: [seen] })?.value ?? {});
  expect(found).toBeDefined();
  expect(tried).toEqual([found]);
  expect(tried[0]).toBe(found);
});

test.each([
  ['a set', new Set([1])],
  ['a map', new Map()],
  ['an object of a class', new Date(0)],
])('nothing is made of %s: what it holds may come from the first answer', (_what, part) => {
  expect(reread({ seen, part })).toBeUndefined();
});

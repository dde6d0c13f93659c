import { expect, test } from 'vitest';
import { isWhat } from './is-what.js';

test.each([
  [undefined, 'is missing'],
  [null, 'is null'],
  ['', 'is empty'],
  ['  ', 'holds only blanks'],
  ['7545', 'is "7545", a string'],
  [101, 'is 101, a number'],
  [false, 'is false, a boolean'],
  [[1, 2], 'is an array of 2'],
  [{}, 'is an empty object'],
])('%j %s', (value, sentence) => {
  expect(isWhat(value)).toBe(sentence);
});

import { expect, test } from 'vitest';
import { hyphenated, isNumberText, isSameNumber, readNumber, splitNumber } from './numbers.js';

test.each([
  ['+447700900123', '44', '7700900123'],
  ['+12015550142', '1', '2015550142'],
  ['+61255501234', '61', '255501234'],
  ['+33639980001', '33', '639980001'],
  ['+910000000001', '91', '0000000001'],
  ['+380501234567', '380', '501234567'],
  ['0000000001', '', '0000000001'],
])('%s is country %s and number %s', (phone, country, national) => {
  expect(splitNumber(phone)).toEqual({ country, national });
  expect(hyphenated(splitNumber(phone))).toBe(country === '' ? national : `${country}-${national}`);
});

test.each([
  ['91-0000000001', true],
  ['0000000001', true],
  ['9000', true],
  ['900', false],
  ['+910000000001', false],
  ['91 0000000001', false],
  ['91--0000000001', false],
  ['-0000000001', false],
  ['91-', false],
  ['12345-9000', false],
  ['', false],
])('%j is a number as the vendor takes it: %s', (text, is) => {
  expect(isNumberText(text)).toBe(is);
});

test.each([
  ['91-0000000001', '0000000001', true],
  ['91-0000000001', '91-0000000001', true],
  ['91-0000000001', '44-0000000001', false],
  ['0000000001', '0000000002', false],
  ['910000000001', '91-0000000001', true],
])('%s and %s may be the same number: %s', (one, other, same) => {
  expect(isSameNumber(readNumber(one), readNumber(other))).toBe(same);
  expect(isSameNumber(readNumber(other), readNumber(one))).toBe(same);
});

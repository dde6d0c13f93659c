import { expect, test } from 'vitest';
import { digitsOf, e164Of } from './digits.js';

test.each([
  ['+12015550123', '+1 201-555-0123', 'US'],
  ['+14165550123', '+1 416-555-0123', 'CA'],
  ['+442079460123', '+44 20 7946 0123', 'GB'],
  ['+441134960123', '+44 113 496 0123', 'GB'],
  ['+447700900123', '+44 7700 900123', 'GB'],
  ['+33199001234', '+33 1 99 00 12 34', 'FR'],
  ['+61255501234', '+61 2 5550 1234', 'AU'],
  ['+380971234567', '+380 97 123 4567', 'UA'],
  ['+999123', '+999123', null],
])('%s is written %s', (e164, pretty, country) => {
  expect(digitsOf(e164)).toEqual({ pretty, country });
  expect(e164Of(pretty)).toBe(e164);
});

test.each([
  ['anonymous', undefined],
  ['', undefined],
  ['12', undefined],
  ['0044 20 7946 0123', '+442079460123'],
  ['(201) 555-0123', '+2015550123'],
])('%j is the number %s', (written, e164) => {
  expect(e164Of(written)).toBe(e164);
});

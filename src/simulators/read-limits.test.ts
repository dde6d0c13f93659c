import { expect, test } from 'vitest';
import { readLimits } from './read-limits.js';

test.each([
  [undefined, true],
  ['on', true],
  ['off', false],
  ['60/10', { requests: 60, seconds: 10 }],
  ['1/0.5', { requests: 1, seconds: 0.5 }],
])('--limits %s', (text, expected) => {
  expect(readLimits(text)).toEqual(expected);
});

test.each(['', 'no', '60', '0/10', '60/0', '60/', '/10', '6.5/1', '-1/10', '60/10/1'])(
  '--limits %j is refused',
  (text) => {
    expect(() => readLimits(text)).toThrow(/neither on, off nor/);
  },
);

import { expect, test } from 'vitest';
import { anyOrder } from './any-order.js';
import { kindOf, settledOn, someCalls, told } from './fixtures.js';

const calls = someCalls(3);

test.each([
  ['oldest first', calls],
  ['newest first', calls.toReversed()],
  ['in no order of time', [calls[1], calls[0], calls[2]]],
])('%s is told and not graded', (order, rows) => {
  expect(kindOf(anyOrder, { settled: settledOn(rows) })).toBe('info');
  expect(told(anyOrder, { settled: settledOn(rows) })).toContain(order);
});

test('one call has no order', () => {
  expect(kindOf(anyOrder, { settled: settledOn(calls.slice(1, 2)) })).toBe('skip');
});

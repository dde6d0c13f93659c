import fc from 'fast-check';
import { expect, test } from 'vitest';
import { INDEX_STEP } from '../../kit/account/account.js';
import { callIds, contactIds, readId, userIds } from './ids.js';

test.each([
  ['users', userIds],
  ['contacts', contactIds],
  ['calls', callIds],
])('ids of %s are safe integers that tell the index back', (_name, ids) => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 2 ** 32 }), (index) => {
      expect(Number.isSafeInteger(ids.of(index))).toBe(true);
      expect(ids.read(ids.of(index))).toBe(index);
    }),
  );
});

test('calls that stand between two others have whole ids too, in their order', () => {
  const index = 7 + 16 * INDEX_STEP;
  expect(callIds.read(callIds.of(index))).toBe(index);
  expect(callIds.of(index)).toBeGreaterThan(callIds.of(7));
  expect(callIds.of(index)).toBeLessThan(callIds.of(8));
});

test('a call that was added in front of the first has an id too', () => {
  const index = -(2 ** 19) * INDEX_STEP;
  expect(callIds.read(callIds.of(index))).toBe(index);
  expect(callIds.of(index)).toBeLessThan(callIds.of(0));
});

test('ids of calls are larger than 32 bits', () => {
  expect(callIds.of(0)).toBeGreaterThan(2 ** 32);
});

test.each(['', '0', '-1', '1.5', '1e3', 'abc', '٣', ' 7', '99999999999999999'])('%j is no id', (text) => {
  expect(readId(text)).toBeUndefined();
});

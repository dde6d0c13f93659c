import { expect, test } from 'vitest';
import { createKeyLayout, nextKey } from './key-layout.js';

function read(objects: readonly object[]): { values: string[][]; looked: string[] } {
  const looked: string[] = [];
  const layout = createKeyLayout((key) => {
    looked.push(key);
    return key.toUpperCase();
  });
  const values = objects.map((object) => {
    layout.at = 0;
    return Object.keys(object).map((key) => nextKey(layout, key));
  });
  return { values, looked };
}

test.each([
  [
    'the same keys',
    [
      { a: 1, b: 2, c: 3 },
      { a: 1, b: 2, c: 3 },
    ],
    ['a', 'b', 'c'],
  ],
  [
    'keys that some lack',
    [
      { a: 1, b: 2, c: 3, d: 4 },
      { c: 3, d: 4 },
      { a: 1, d: 4 },
    ],
    ['a', 'b', 'c', 'd'],
  ],
  [
    'keys that come later',
    [
      { a: 1, c: 3 },
      { a: 1, b: 2, c: 3 },
      { z: 1, a: 1, b: 2, c: 3 },
    ],
    ['a', 'c', 'b', 'z'],
  ],
  [
    'another order',
    [
      { a: 1, b: 2, c: 3 },
      { c: 3, a: 1, b: 2 },
    ],
    ['a', 'b', 'c'],
  ],
])('%s are looked up once', (_sentence, objects, keys) => {
  const { values, looked } = read(objects);
  expect(values).toEqual(objects.map((object) => Object.keys(object).map((key) => key.toUpperCase())));
  expect(looked).toEqual(keys);
});

test('ever new keys are not kept, and still found', () => {
  const { values } = read(Array.from({ length: 500 }, (_, index) => ({ [`k${index}`]: 1, id: 2 })));
  expect(values.every(([first, id], index) => first === `K${index}` && id === 'ID')).toBe(true);
});

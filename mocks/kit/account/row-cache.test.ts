import { expect, test } from 'vitest';
import { createRowCache } from './row-cache.js';

function counting() {
  const of = { revision: 0 };
  let made = 0;
  const cache = createRowCache<string>({ of, rows: 3 });
  const get = (index: number) =>
    cache.get(index, () => {
      made += 1;
      return `row ${index}`;
    });
  return { of, get, made: () => made };
}

test('makes a row once', () => {
  const { get, made } = counting();
  expect([get(1), get(2), get(1)]).toEqual(['row 1', 'row 2', 'row 1']);
  expect(made()).toBe(2);
});

test('forgets all of them when anything was changed', () => {
  const { get, made, of } = counting();
  get(1);
  of.revision = 1;
  get(1);
  expect(made()).toBe(2);
});

test('keeps what is asked for again, and lets go of the rest', () => {
  const { get, made } = counting();
  for (const index of [1, 2, 3, 4, 1, 5, 6, 7]) get(index);
  expect(made()).toBe(7);
  get(1);
  expect(made()).toBe(7);
  get(2);
  expect(made()).toBe(8);
});

import { expect, test } from 'vitest';
import { aSimulator, NOON } from '../fixtures.js';
import { createRowCache } from './row-cache.js';

function aCache(rows = 1000) {
  const { default: tenant } = aSimulator();
  const made: number[] = [];
  const cache = createRowCache({
    of: tenant,
    rows,
    make({ index, topic }) {
      made.push(index);
      return `${index} ${topic}`;
    },
    isSettled: ({ endedAt }) => endedAt <= tenant.clock.now(),
  });
  const page = (skip: number, take: number) => cache.page({ from: 0, to: NOON + 1 }, { skip, take });
  return { tenant, made, page, cache };
}

test('gives the rows of the calls of a page', () => {
  const { tenant, page } = aCache();
  const calls = tenant.account.page({ from: 0, to: NOON + 1 }, { skip: 5, take: 3 });
  const rows = calls.map(({ index, topic }) => `${index} ${topic}`);
  expect(page(5, 3)).toEqual(rows);
  expect(page(5, 3)).toEqual(rows);
});

test('makes a row once', () => {
  const { page, made, cache, tenant } = aCache();
  page(0, 3);
  page(1, 3);
  expect(cache.row(tenant.account.world.callAt(2))).toMatch(/^2 /);
  expect(cache.row(tenant.account.world.callAt(9))).toMatch(/^9 /);
  expect(made).toEqual([0, 1, 2, 3, 9]);
});

test('a call that goes on is made anew each time', () => {
  const { page, made, tenant } = aCache();
  const live = [...tenant.account.between({ from: 0, to: NOON + 1 })].findIndex(({ endedAt }) => endedAt > NOON);
  page(live, 1);
  page(live, 1);
  expect(made).toEqual([live, live]);
});

test('forgets all of them when anything was changed', () => {
  const { page, made, tenant } = aCache();
  page(7, 1);
  tenant.account.changeCall(7, { topic: 'other' });
  expect(page(7, 1)).toEqual(['7 other']);
  tenant.table('tags').put('1', {});
  page(7, 1);
  expect(made).toEqual([7, 7, 7]);
});

test('keeps what is asked for again, and lets go of the rest', () => {
  const { page, made } = aCache(3);
  for (const index of [1, 2, 3, 4, 1, 5, 6, 7]) page(index, 1);
  expect(made).toEqual([1, 2, 3, 4, 5, 6, 7]);
  page(1, 1);
  page(2, 1);
  expect(made).toEqual([1, 2, 3, 4, 5, 6, 7, 2]);
});

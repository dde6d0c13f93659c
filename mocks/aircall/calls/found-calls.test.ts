import fc from 'fast-check';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { WorldCall } from '../../world/index.js';
import { type Aircall, anAircall, ask, BASE, DAY, NOON, unlimited } from '../fixtures.js';
import { callIds, tagIds, userIds } from '../objects/ids.js';
import type { PageQuery } from '../paging/page-query.js';
import type { View } from '../view.js';
import { type CallFilter, callFilter } from './call-filter.js';
import { shortCall } from './short-call.js';
import { callWindow } from './window.js';

let aircall: Aircall;
beforeEach(() => {
  aircall = anAircall({ calls: 25_000, profile: 'current', switches: unlimited });
});
afterEach(() => aircall.close());

const viewNow = (): View => ({ tenant: aircall.default, now: aircall.clock.now(), base: BASE });
const range = { from: Number.NEGATIVE_INFINITY, to: Number.POSITIVE_INFINITY };

const filterOf = (query: string): CallFilter => {
  const filter = callFilter(new URLSearchParams(query), viewNow());
  if (filter === undefined) throw new Error('there is no filter');
  return filter;
};

/** Every call of the window, made and held against the filter one by one. */
function bruteForce(filter: CallFilter, window: typeof range): readonly number[] {
  const whole: PageQuery = { page: 1, size: 1e9, told: 50, order: 'asc' };
  return callWindow(window, viewNow())
    .page(whole)
    .filter((call: WorldCall) => filter.fits(call))
    .map(({ index }) => index);
}

const phones = () => {
  const { account } = aircall;
  return [account.client(0).phone, account.client(17).phone, account.lines[0]?.phone ?? '', '+12015550199'];
};
const anyFilter = fc.tuple(
  fc.constantFrom('', 'direction=inbound&', 'direction=outbound&', 'direction=x&'),
  fc.oneof(
    fc.integer({ min: 0, max: 13 }).map((operator) => `user_id=${userIds.of(operator)}`),
    fc.integer({ min: 0, max: 3 }).map((nth) => `phone_number=${encodeURIComponent(phones()[nth] ?? '')}`),
    fc.integer({ min: 0, max: 20 }).map((tag) => `tags[]=${tagIds.of(tag)}`),
    fc.constant('direction=inbound'),
  ),
);
const anyWindow = fc.oneof(
  fc.constant(range),
  fc
    .tuple(fc.integer({ min: 0, max: 31 * DAY }), fc.integer({ min: 0, max: 12 * DAY }))
    .map(([before, length]) => ({ from: NOON - before, to: NOON - before + length })),
);

/** Asks for a page as the search does, and compares it with the slow way. */
function check(query: string, window: typeof range, page: PageQuery): void {
  const filter = filterOf(query);
  const all = bruteForce(filter, window);
  const ordered = page.order === 'asc' ? all : all.toReversed();
  const { rows, total } = callWindow(window, viewNow()).find(filter, page);
  const skip = (page.page - 1) * page.size;
  expect([total, rows.map(({ index }) => index)]).toEqual([all.length, ordered.slice(skip, skip + page.size)]);
}

test('finds what looking at every call finds, whatever was asked before and has happened since', async () => {
  await fc.assert(
    fc.asyncProperty(
      anyFilter,
      anyWindow,
      fc.record({
        page: fc.integer({ min: 1, max: 40 }),
        size: fc.integer({ min: 1, max: 50 }),
        told: fc.constant(50),
        order: fc.constantFrom('asc' as const, 'desc' as const),
      }),
      fc.integer({ min: 0, max: 9 }),
      async ([first, second], window, page, change) => {
        check(first + second, window, page);
        const [index = 0] = aircall.account.indexes({ from: NOON - 9 * DAY, to: NOON }, { skip: change * 7, take: 1 });
        if (change === 1) await aircall.clock.advance(3 * 3_600);
        if (change === 2) aircall.account.removeCall(index);
        if (change === 3) aircall.account.addCall(shortCall(aircall.default, NOON - 4 * DAY, change));
        if (change === 4) aircall.account.changeCall(index, { operator: 1, client: 17 });
        if (change === 5) {
          const path = `/v1/calls/${callIds.of(index)}/tags`;
          await ask(aircall, path, { body: { tags: [tagIds.of(3)] } });
        }
        check(first + second, window, page);
      },
    ),
    { numRuns: 25 },
  );
}, 60_000);

test('a window that was looked through is not looked through again', () => {
  const seen: number[] = [];
  const filter = filterOf('direction=inbound');
  const watched: CallFilter = {
    ...filter,
    key: 'watched',
    glance(index, isOver) {
      seen.push(index);
      return filter.glance(index, isOver);
    },
  };
  const window = { from: NOON - 25 * DAY, to: NOON - 5 * DAY };
  const find = (page: number) =>
    callWindow(window, viewNow()).find(watched, { page, size: 50, told: 50, order: 'asc' });
  const { total } = find(1);
  const looked = seen.length;
  expect(looked).toBeGreaterThan(10_000);
  for (const page of [2, 3, 4, 100]) expect(find(page).total).toBe(total);
  // Only the slices that a page shows, and those cut by the edges of the window.
  expect((seen.length - looked) / 4).toBeLessThan(looked);
});

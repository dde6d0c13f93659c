import { describe, expect, test } from 'vitest';
import type { Ask } from '../../http.js';
import type { ObserveContext } from '../../observation.js';
import { isUnavailable } from '../../observation.js';
import { aCall, anAnswer } from '../fixtures.js';
import { settledCalls, windowSearch } from './settled-calls.js';

const NOW = 1_800_000_000;
const HOUR = 3600;
const DAY = 24 * HOUR;

interface Asked {
  readonly startTime: number;
  readonly stopTime: number;
}

/** An API whose calls start at these seconds. */
async function search(
  starts: readonly number[],
  {
    place = 'public',
    window = {},
    longest = Number.POSITIVE_INFINITY,
    unit = 1,
    none = 200,
    most = Number.POSITIVE_INFINITY,
    ahead = 0,
  } = {} as {
    place?: 'public' | 'loopback';
    window?: { from?: number; to?: number };
    longest?: number;
    unit?: number;
    none?: number;
    /** Calls of which an answer is too long to read. */
    most?: number;
    /** Seconds by which the clock of the API is ahead. */
    ahead?: number;
  },
) {
  const asked: Asked[] = [];
  const http = {
    ask: async (ask: Ask) => {
      const { startTime, stopTime } = ask.json as Asked;
      asked.push({ startTime, stopTime });
      if (stopTime - startTime > longest) return anAnswer({ status: 400, json: {}, ask });
      const rows = starts.filter((start) => start * unit >= startTime && start * unit < stopTime);
      if (rows.length > most) return anAnswer({ tooLong: 1024 ** 2, ask });
      if (rows.length === 0 && none !== 200) return anAnswer({ status: none, json: {}, ask });
      return anAnswer({ json: { calls: rows.map((startTime) => aCall({ startTime })) }, ask });
    },
    log: () => [{ outcome: anAnswer({ at: NOW, headers: { date: new Date((NOW + ahead) * 1000).toUTCString() } }) }],
  };
  const context = { http, startedAt: NOW, window, target: { place } } as unknown as ObserveContext;
  const found = await windowSearch.observe(context, {});
  if (isUnavailable(found)) throw new Error(found.because);
  const calls = await settledCalls.observe(context, { search: found } as never);
  return { asked, found, calls };
}

const many = (around: number) => Array.from({ length: 60 }, (_, index) => around + index);

test.each([
  ['a busy day is found at once', many(NOW - 12 * HOUR), 1, DAY],
  ['a quiet week needs two questions', many(NOW - 4 * DAY), 2, 7 * DAY],
  ['old calls need more', many(NOW - 80 * DAY), 4, 90 * DAY],
])('%s', async (_sentence, starts, questions, length) => {
  const { asked, found } = await search(starts);
  expect(asked).toHaveLength(questions);
  expect(found.found?.window).toEqual({ from: NOW - HOUR - length, to: NOW - HOUR });
});

test('an account that began within the hour is found as well', async () => {
  const { found } = await search([NOW - 600]);
  expect(found.found?.window).toEqual({ from: NOW - HOUR, to: NOW });
});

test('years back are asked only of machines of our own', async () => {
  const starts = many(NOW - 1000 * DAY);
  expect((await search(starts)).found.found).toBeUndefined();
  expect((await search(starts, { place: 'loopback' })).found.found?.rows).toHaveLength(60);
});

test("the user's window is the only one asked", async () => {
  const window = { from: NOW - 5 * DAY, to: NOW - 3 * DAY };
  const { asked, found } = await search([NOW - 4 * DAY], { window });
  expect(asked).toHaveLength(1);
  expect(found.found?.window).toEqual(window);
});

test('a limit on long windows hides neither the calls of shorter ones nor that there are none', async () => {
  expect((await search([NOW - 2 * DAY], { longest: 10 * DAY })).found.found?.rows).toHaveLength(1);
  expect((await search([], { longest: 10 * DAY })).calls).toMatchObject({
    kind: 'skip',
    because: expect.stringContaining('7 days'),
  });
});

test('an API that counts in milliseconds is recognised', async () => {
  const { found, calls } = await search(many(NOW - 12 * HOUR), { unit: 1000 });
  expect(found.inMilliseconds?.rows).toHaveLength(60);
  expect(calls).toMatchObject({ kind: 'inconclusive', because: expect.stringContaining('milliseconds') });
});

test('an API that refuses every window is asked once, and nothing is concluded', async () => {
  const { asked, calls } = await search([], { longest: 0 });
  expect(asked).toHaveLength(1);
  expect(calls).toMatchObject({ kind: 'inconclusive', because: expect.stringContaining('400') });
});

test.each([404, 204])('an API that says %i for "no calls" is asked on', async (none) => {
  const { asked, found } = await search(many(NOW - 80 * DAY), { none });
  expect(asked).toHaveLength(4);
  expect(found.found?.rows).toHaveLength(60);
});

test('a crash may mean "no calls" once', async () => {
  expect((await search(many(NOW - 4 * DAY), { none: 500 })).found.found?.rows).toHaveLength(60);
  expect((await search(many(NOW - 80 * DAY), { none: 500 })).asked).toHaveLength(2);
});

describe('an account with very many calls', () => {
  const busy = Array.from({ length: 21_600 }, (_, index) => NOW - HOUR - DAY + index * 4);

  test('is asked again for a part of them only; what it is a part of stays known', async () => {
    const { asked, found } = await search(busy);
    expect(asked).toHaveLength(2);
    expect(found.tried.map(({ rows }) => rows?.length)).toEqual([21_600]);
    expect(found.found?.rows.length).toBeGreaterThan(200);
    expect(found.found?.rows.length).toBeLessThanOrEqual(2000);
    expect(found.found?.window.to).toBe(NOW - HOUR);
    expect(found.found?.partOf?.rows).toHaveLength(21_600);
    expect(found.found?.partOf?.window).toEqual({ from: NOW - HOUR - DAY, to: NOW - HOUR });
  });

  test('whose API cannot narrow a window is judged on all of them', async () => {
    const { found } = await search(busy, { longest: 0, none: 404 });
    expect(found.found).toBeUndefined();
    const ignoring = await search(busy.map(() => NOW - 2 * HOUR));
    expect(ignoring.asked).toHaveLength(1);
    expect(ignoring.found.found).toMatchObject({ rows: { length: 21_600 } });
    expect(ignoring.found.found?.partOf).toBeUndefined();
  });

  test('too many to read is asked for an hour', async () => {
    const { asked, found } = await search(busy, { most: 5000 });
    expect(asked[1]).toEqual({ startTime: NOW - 2 * HOUR, stopTime: NOW - HOUR });
    expect(found.found?.rows).toHaveLength(900);
  });

  test('too many to read, with a quiet hour at the end, is asked for some hours', async () => {
    const { asked, found } = await search(
      busy.filter((start) => start < NOW - 3 * HOUR),
      { most: 5000 },
    );
    expect(asked.map(({ startTime, stopTime }) => (stopTime - startTime) / HOUR)).toEqual([
      24,
      1,
      6,
      expect.any(Number),
    ]);
    expect(found.found?.partOf?.rows).toHaveLength(3600);
  });

  test('too many in every hour decides nothing, and says where reading stopped', async () => {
    const { asked, calls } = await search(busy, { most: 500 });
    expect(asked).toHaveLength(2);
    expect(calls).toMatchObject({
      kind: 'inconclusive',
      because: expect.stringMatching(/more than 1 MiB.*--max-body/),
    });
  });
});

test.each([
  ['three hours behind', -3 * HOUR, NOW - 4 * HOUR],
  ['five minutes behind', -300, NOW - 300 - HOUR],
  ['right', 0, NOW - HOUR],
  ['five minutes ahead', 300, NOW - HOUR],
  ['a day ahead', DAY, NOW - HOUR],
  ['a year ahead, which is no clock', 365 * DAY, NOW - HOUR],
])('where the clock is %s, the window ends an hour before the earlier clock', async (_sentence, ahead, to) => {
  const { found } = await search(many(NOW - 12 * HOUR), { ahead });
  expect(found.found?.window).toEqual({ from: to - DAY, to });
});

test('calls of today are found by a clock that is a day ahead', async () => {
  const { found } = await search([NOW + 20 * HOUR], { ahead: DAY });
  expect(found.found?.window).toEqual({ from: NOW - HOUR, to: NOW + DAY });
});

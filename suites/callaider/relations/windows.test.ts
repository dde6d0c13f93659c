import { describe, expect, test } from 'vitest';
import { crashed, DAY, kindOf, listed, notFound, refused, settledOn, told } from '../calls/request/fixtures.js';
import { aroundStarts } from './asked/around-starts.js';
import { turnsOfDay } from './asked/turns-of-day.js';
import { callIsFoundByItsStart } from './call-is-found-by-its-start.js';
import { daysEqualHours } from './days-equal-hours.js';
import { type Api, byStart, calls, observed, type Row, steady } from './fixtures.js';
import { nothingBeyondTheCalls } from './nothing-beyond-the-calls.js';

const FUTURE = { from: DAY.to + 9_000_000, to: DAY.to + 9_086_400 };
const quiet = (rows: readonly unknown[]) => [{ ...listed(rows), window: { from: DAY.from + 10, to: DAY.from + 500 } }];
const empty = [{ ...listed([]), window: FUTURE }];

describe('where nobody called', () => {
  test.each([
    ['no calls come', quiet([]), empty, 'pass'],
    ['the next call comes', quiet(calls.slice(0, 1)), empty, 'fail'],
    ['all calls come', quiet(calls), empty, 'fail'],
    ['calls come for a far future', quiet([]), [{ ...listed(calls), window: FUTURE }], 'fail'],
    ['400', [{ ...refused, window: DAY }], [{ ...refused, window: FUTURE }], 'inconclusive'],
    [
      '404, as always: told by another rule',
      [{ ...notFound, window: DAY }],
      [{ ...notFound, window: FUTURE }],
      'inconclusive',
    ],
    ['nothing was asked', [], [], 'inconclusive'],
  ])('%s', (_sentence, asked, far, kind) => {
    expect(kindOf(nothingBeyondTheCalls, { quiet: asked, empty: far })).toBe(kind);
  });

  test('a call without an end may reach into the window', () => {
    const before = { ...calls[0], startTime: DAY.from - 900, endTime: undefined, duration: 30 };
    expect(kindOf(nothingBeyondTheCalls, { quiet: quiet([before]), empty: [] })).toBe('inconclusive');
    expect(kindOf(nothingBeyondTheCalls, { quiet: quiet([{ ...before, endTime: DAY.from - 870 }]), empty })).toBe(
      'fail',
    );
  });
});

const end = (row: Row) => Number(row.endTime);
const within =
  (belongs: (row: Row, from: number, to: number) => boolean): Api =>
  ({ startTime, stopTime }) =>
    calls.filter((row) => belongs(row, Number(startTime), Number(stopTime)));
const toQuarter = (time: number) => Math.floor(time / 900) * 900;

describe('two seconds around a start', () => {
  test.each<[string, Api, string]>([
    ['half-open windows', byStart(calls), 'pass'],
    ['closed windows', within((row, from, to) => row.startTime >= from && row.startTime <= to), 'pass'],
    ['open windows', within((row, from, to) => row.startTime > from && row.startTime < to), 'pass'],
    ['by overlap', within((row, from, to) => row.startTime < to && end(row) > from), 'pass'],
    ['by the end of calls', within((row, from, to) => end(row) >= from && end(row) < to), 'info'],
    ['whole calls only', within((row, from, to) => row.startTime >= from && end(row) <= to), 'info'],
    [
      'bounds cut to quarter hours',
      within((row, from, to) => row.startTime >= toQuarter(from) && row.startTime < toQuarter(to)),
      'fail',
    ],
    ['refused', () => 400, 'inconclusive'],
  ])('%s', async (_sentence, api, kind) => {
    const { value } = await observed(aroundStarts, api, { settled: settledOn(calls) });
    expect(kindOf(callIsFoundByItsStart, { ...steady(), around: value })).toBe(kind);
  });

  test('are asked once where they hold the call', async () => {
    expect((await observed(aroundStarts, byStart(calls), { settled: settledOn(calls) })).requests).toHaveLength(1);
  });
});

describe('hours around midnight', () => {
  const judged = async (api: Api, rows: readonly Row[] = calls) => {
    const { value } = await observed(turnsOfDay, api, { settled: settledOn(rows) });
    return { ...steady(rows), turns: value, empty };
  };
  const shifted = (hours: number) =>
    within((row, from, to) => row.startTime >= from + hours * 3600 && row.startTime < to + hours * 3600);
  const dayOf = (time: number) => Math.floor(time / 86_400);

  test.each<[string, Api, string]>([
    ['half-open windows', byStart(calls), 'pass'],
    ['by the end of calls', within((row, from, to) => end(row) >= from && end(row) < to), 'pass'],
    ['by overlap', within((row, from, to) => row.startTime < to && end(row) > from), 'pass'],
    ['everything: told by another rule', () => calls, 'pass'],
    ['local time', shifted(3), 'fail'],
    [
      'whole local days',
      within((row, from, to) => dayOf(row.startTime) >= dayOf(from) && dayOf(row.startTime) < dayOf(to)),
      'fail',
    ],
    ['an error', () => 500, 'inconclusive'],
  ])('%s', async (_sentence, api, kind) => {
    expect(kindOf(daysEqualHours, await judged(api))).toBe(kind);
  });

  test('calls that only the hours show', async () => {
    const seen = await judged(
      byStart(calls),
      calls.filter((_call, index) => index % 2 === 0),
    );
    expect(told(daysEqualHours, seen)).toContain('and missing from the longer answer');
  });

  test('an API that reads no window is told by another rule', async () => {
    const seen = await judged(() => calls);
    const ignored = [{ ...listed(calls), window: FUTURE }];
    expect(kindOf(daysEqualHours, { ...seen, empty: ignored })).toBe('skip');
  });

  test('a crash decides nothing', async () => {
    const seen = await judged(byStart(calls));
    const turns = seen.turns?.map((turn) => ({
      ...turn,
      slices: turn.slices.map(() => ({ ...crashed, window: DAY })),
    }));
    expect(kindOf(daysEqualHours, { ...seen, turns })).toBe('inconclusive');
  });
});

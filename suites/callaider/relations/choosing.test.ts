import { describe, expect, test } from 'vitest';
import { aCall } from '../fixtures.js';
import { chooseCalls } from './asked/around-starts.js';
import { prettyPrinted } from './asked/pretty-printed.js';
import { chooseCallStart, chooseQuietSeconds } from './choose-cuts.js';
import { chooseQuietWindows } from './choose-quiet-windows.js';
import { chooseTurns } from './choose-turns.js';

const HOUR = 3600;
const MIDNIGHT = 1_700_006_400;
const W = { from: MIDNIGHT - 24 * HOUR + 600, to: MIDNIGHT + 20 * HOUR };
const call = (start: number, length = 60, over: object = {}) =>
  aCall({ id: `c-${start}`, startTime: MIDNIGHT + start, endTime: MIDNIGHT + start + length, ...over });

describe('cuts', () => {
  const rows = [call(-9 * HOUR), call(-2 * HOUR), call(HOUR), call(5 * HOUR)];

  test('in half lie where nobody calls', () => {
    const [second = 0, ...more] = chooseQuietSeconds(W, rows, 'standard');
    expect(more).toEqual([]);
    expect(rows.filter(({ startTime }) => Number(startTime) < second)).toHaveLength(2);
  });

  test('in quarters when time allows', () => {
    expect(chooseQuietSeconds(W, rows, 'thorough')).toHaveLength(3);
  });

  test('lie between starts and ends where somebody always talks', () => {
    const busy = Array.from({ length: 20 }, (_, index) => call(index * 60, 600));
    const [second = 0] = chooseQuietSeconds(W, busy, 'standard');
    const moments = busy.flatMap(({ startTime, endTime }) => [Number(startTime), Number(endTime)]);
    expect(Math.min(...moments.map((moment) => Math.abs(moment - second)))).toBeGreaterThan(2);
  });

  test('at a start take a whole second inside the window, away from another cut', () => {
    expect(chooseCallStart(W, rows)).toBe(MIDNIGHT + HOUR);
    expect(chooseCallStart(W, [call(0), call(HOUR)], MIDNIGHT)).toBe(MIDNIGHT + HOUR);
    expect(chooseCallStart(W, [call(0.5)])).toBeUndefined();
  });
});

describe('quiet windows', () => {
  test('lie before the first call and after the last one before all others', () => {
    const windows = chooseQuietWindows(W, [call(-HOUR), call(2 * HOUR)]);
    expect(windows[0]).toEqual({ from: MIDNIGHT - 7 * HOUR - 5, to: MIDNIGHT - HOUR - 5 });
    expect(windows[1]).toEqual({ from: MIDNIGHT + 2 * HOUR + 65, to: MIDNIGHT + 8 * HOUR + 65 });
    expect(windows).toHaveLength(3);
  });

  test('keep further away from calls whose end is not told', () => {
    const [, after] = chooseQuietWindows(W, [call(0, 60, { endTime: undefined, duration: 60 })]);
    expect(after?.from).toBeGreaterThan(MIDNIGHT + 900);
  });

  test.each([
    ['calls that overlap all day', [call(-25 * HOUR, 50 * HOUR)]],
    ['calls without a time', [aCall({ startTime: null })]],
  ])('are none for %s', (_sentence, rows) => {
    expect(chooseQuietWindows(W, rows)).toEqual([]);
  });
});

describe('turns of the day', () => {
  test('a midnight with calls on both sides', () => {
    const [turn, ...more] = chooseTurns(W, [call(-HOUR), call(HOUR)], 1);
    expect(turn).toMatchObject({ at: MIDNIGHT, isMidnight: true });
    expect(turn?.window).toEqual({ from: MIDNIGHT - 12 * HOUR, to: MIDNIGHT + 12 * HOUR });
    expect(more).toEqual([]);
  });

  test('the one with calls closest by', () => {
    const week = { from: MIDNIGHT - 100 * HOUR, to: MIDNIGHT + 100 * HOUR };
    const far = [call(-24 * HOUR - 5 * HOUR), call(-24 * HOUR + 5 * HOUR), call(-24 * HOUR + 6 * HOUR)];
    const [turn] = chooseTurns(week, [...far, call(24 * HOUR), call(20 * HOUR), call(30 * HOUR)], 1);
    expect(turn?.at).toBe(MIDNIGHT + 24 * HOUR);
  });

  test('a full hour in a window of less than a day, and bounds inside it', () => {
    const morning = { from: MIDNIGHT + 8 * HOUR + 600, to: MIDNIGHT + 12 * HOUR };
    const [turn] = chooseTurns(morning, [call(9 * HOUR + 60), call(10 * HOUR + 60)], 1);
    expect(turn).toMatchObject({ isMidnight: false, window: { from: MIDNIGHT + 9 * HOUR, to: MIDNIGHT + 12 * HOUR } });
  });

  test('none without calls', () => {
    expect(chooseTurns(W, [], 1)).toEqual([]);
  });
});

test('calls to look for are the shortest and the longest', () => {
  const rows = [call(0, 30), call(100, 5), call(200, 900), call(300, 60)];
  expect(chooseCalls(rows, 1).map(({ id }) => id)).toEqual(['c-100']);
  expect(chooseCalls(rows, 3).map(({ id }) => id)).toEqual(['c-100', 'c-200', 'c-300']);
});

test('a request in another layout says the same', () => {
  const request = { startTime: 1, stopTime: 2, operators: ['a: b', 'c'] };
  const text = prettyPrinted(request);
  expect(JSON.parse(text)).toEqual(request);
  expect(text).toMatch(/^\{\r\n {2}"operators" : \[[\s\S]*"startTime" : 1\r\n\}\r\n$/);
});

import { describe, expect, test } from 'vitest';
import { aCall } from '../fixtures.js';
import { clearingNear, clearingsIn, partsBeside } from './clearings.js';
import { chooseSubWindow } from './sub-window.js';

const W = { from: 1_700_000_000, to: 1_700_010_000 };
const call = (from: number, to: number) => aCall({ startTime: W.from + from, endTime: W.from + to });
const inside = (rows: readonly ReturnType<typeof aCall>[], { from, to }: { from: number; to: number }) =>
  rows.filter(({ startTime, endTime }) => Number(startTime) > from && Number(endTime) < to).length;

describe('clearings', () => {
  test('lie between calls, before them and after them', () => {
    expect(clearingsIn(W, [call(100, 200), call(400, 500)])).toEqual([
      { first: W.from + 3, last: W.from + 97, before: 0 },
      { first: W.from + 203, last: W.from + 397, before: 1 },
      { first: W.from + 503, last: W.from + 9_997, before: 2 },
    ]);
  });

  test('leave no room where calls overlap or nearly touch', () => {
    const rows = [call(0, 600), call(100, 200), call(604, 9_999)];
    expect(clearingsIn(W, rows)).toEqual([]);
  });

  test('are chosen by the calls before them', () => {
    const clearings = clearingsIn(W, [call(100, 200), call(400, 500), call(700, 800)]);
    expect(clearingNear(clearings, 2)?.before).toBe(2);
    expect(clearingNear([], 2)).toBeUndefined();
  });
});

describe('a part of the window leaves calls out', () => {
  const spread = Array.from({ length: 9 }, (_, index) => call(50 + index * 1000, 80 + index * 1000));

  test.each([
    ['nine calls', spread, 7],
    ['two calls', [call(100, 200), call(400, 500)], 0],
    ['three calls', [call(100, 200), call(400, 500), call(700, 800)], 1],
    ['one call', [call(100, 200)], 0],
    ['one call near the end', [call(9000, 9050)], 0],
    ['calls that all overlap', [call(100, 700), call(200, 600)], 0],
  ])('%s', (_sentence, rows, kept) => {
    const part = chooseSubWindow(W, rows);
    expect(part?.isClear).toBe(true);
    expect(part && inside(rows, part.window)).toBe(kept);
    expect(part && part.window.from < part.window.to).toBe(true);
  });

  test('from soon after the first call to shortly before the last', () => {
    const part = chooseSubWindow(W, [call(100, 200), call(4000, 4100), call(7000, 7100)]);
    expect(part?.window).toEqual({ from: W.from + 503, to: W.from + 6697 });
  });

  test('where calls lie close together, amid what room there is', () => {
    const part = chooseSubWindow(W, [call(100, 200), call(300, 400), call(500, 600)]);
    expect(part?.window).toEqual({ from: W.from + 250, to: W.from + 450 });
  });

  test.each([
    ['before a call that comes late', [call(8000, 8060)], { from: W.from, to: W.from + 7697 }],
    ['after a call that comes early', [call(1000, 1060)], { from: W.from + 1363, to: W.to }],
  ])('%s', (_sentence, rows, expected) => {
    expect(chooseSubWindow(W, rows)?.window).toEqual(expected);
  });

  test('a busy account is cut at the starts of calls', () => {
    const busy = Array.from({ length: 100 }, (_, index) => call(index * 100, index * 100 + 600));
    const part = chooseSubWindow(W, busy);
    expect(part).toEqual({ window: { from: W.from + 3300, to: W.from + 6600 }, isClear: false });
  });
});

describe('the parts beside all calls', () => {
  test.each([
    ['before and after', [call(3000, 3100), call(5000, 5100)], [W.from, W.from + 2697, W.from + 5403, W.to]],
    ['where they are long enough', [call(300, 400), call(5000, 5100)], [W.from + 5403, W.to]],
    ['never inside them', [call(0, 9_999)], []],
  ])('%s', (_sentence, rows, bounds) => {
    expect(partsBeside(W, rows).flatMap(({ from, to }) => [from, to])).toEqual(bounds);
  });
});

test('a busy account with a pause too short for a part is cut at the starts of calls', () => {
  const calls = Array.from({ length: 100 }, (_, index) => call(index * 100 + (index > 50 ? 5 : 0), index * 100 + 99));
  expect(clearingsIn(W, calls).some(({ before }) => before > 0)).toBe(true);
  const part = chooseSubWindow(W, calls);
  expect(part && part.window.to - part.window.from).toBeGreaterThan(3000);
});

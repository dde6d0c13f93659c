import { describe, expect, test } from 'vitest';
import { aCall } from '../fixtures.js';
import { clearingNear, clearingsIn } from './clearings.js';
import { chooseSubWindow } from './sub-window.js';

const W = { from: 1_700_000_000, to: 1_700_001_000 };
const call = (from: number, to: number) => aCall({ startTime: W.from + from, endTime: W.from + to });
const inside = (rows: readonly ReturnType<typeof aCall>[], { from, to }: { from: number; to: number }) =>
  rows.filter(({ startTime, endTime }) => Number(startTime) > from && Number(endTime) < to).length;

describe('clearings', () => {
  test('lie between calls, before them and after them', () => {
    expect(clearingsIn(W, [call(100, 200), call(400, 500)])).toEqual([
      { first: W.from + 3, last: W.from + 97, before: 0 },
      { first: W.from + 203, last: W.from + 397, before: 1 },
      { first: W.from + 503, last: W.from + 997, before: 2 },
    ]);
  });

  test('leave no room where calls overlap or nearly touch', () => {
    const rows = [call(0, 600), call(100, 200), call(604, 999)];
    expect(clearingsIn(W, rows)).toEqual([]);
  });

  test('are chosen by the calls before them', () => {
    const clearings = clearingsIn(W, [call(100, 200), call(400, 500), call(700, 800)]);
    expect(clearingNear(clearings, 2)?.before).toBe(2);
    expect(clearingNear([], 2)).toBeUndefined();
  });
});

describe('a part of the window leaves calls out', () => {
  const spread = Array.from({ length: 9 }, (_, index) => call(50 + index * 100, 80 + index * 100));

  test.each([
    ['nine calls', spread, 3],
    ['two calls', [call(100, 200), call(400, 500)], 0],
    ['three calls', [call(100, 200), call(400, 500), call(700, 800)], 1],
    ['one call', [call(100, 200)], 0],
    ['one call near the end', [call(900, 950)], 0],
    ['calls that all overlap', [call(100, 700), call(200, 600)], 0],
  ])('%s', (_sentence, rows, kept) => {
    const part = chooseSubWindow(W, rows);
    expect(part?.isClear).toBe(true);
    expect(part && inside(rows, part.window)).toBe(kept);
    expect(part && part.window.from < part.window.to).toBe(true);
  });

  test('from right after one call to right before another', () => {
    const part = chooseSubWindow(W, [call(100, 200), call(400, 500), call(700, 800)]);
    expect(part?.window).toEqual({ from: W.from + 203, to: W.from + 697 });
  });

  test.each([
    ['before a call that comes late', [call(900, 950)], { from: W.from, to: W.from + 897 }],
    ['after a call that comes early', [call(100, 200)], { from: W.from + 203, to: W.to }],
  ])('%s', (_sentence, rows, expected) => {
    expect(chooseSubWindow(W, rows)?.window).toEqual(expected);
  });

  test('a busy account is cut at the starts of calls', () => {
    const busy = Array.from({ length: 100 }, (_, index) => call(index * 10, index * 10 + 60));
    const part = chooseSubWindow(W, busy);
    expect(part).toEqual({ window: { from: W.from + 330, to: W.from + 660 }, isClear: false });
  });
});

import { expect, test } from 'vitest';
import { aCall } from '../fixtures.js';
import { chooseNarrower, MANY } from './narrow-window.js';

const W = { from: 1_700_000_000, to: 1_700_086_400 };
const LENGTH = W.to - W.from;
const callsAt = (seconds: readonly number[]) => seconds.map((second) => aCall({ startTime: W.from + second }));
const spread = (count: number, from = 0, to = LENGTH) =>
  Array.from({ length: count }, (_, index) => from + Math.floor((index * (to - from)) / count));
const held = (seconds: readonly number[], window: { from: number; to: number } | undefined) =>
  window && seconds.filter((second) => W.from + second >= window.from && W.from + second < window.to).length;

test.each([
  ['twenty thousand calls all day long', spread(20_000)],
  ['a hundred thousand calls', spread(100_000)],
  ['a busy hour in the morning', [...spread(50), ...spread(20_000, 30_000, 33_600), ...spread(50, 40_000)]],
  ['the newest first', spread(20_000).reverse()],
  ['in no order', spread(20_000).map((second, index) => (index % 2 === 0 ? second : LENGTH - 1 - second))],
  ['twenty thousand in the last second, others before', [...spread(5000), ...spread(20_000, LENGTH - 9, LENGTH - 8)]],
])('%s: a part with enough of them is found', (_name, seconds) => {
  const part = chooseNarrower(W, callsAt(seconds));
  expect(part?.from).toBeGreaterThan(W.from);
  expect(part?.to).toBeLessThanOrEqual(W.to);
  expect(held(seconds, part)).toBeGreaterThanOrEqual(200);
  expect(held(seconds, part)).toBeLessThanOrEqual(MANY);
});

test('the part ends where the window ends, if it can', () => {
  expect(chooseNarrower(W, callsAt(spread(20_000)))?.to).toBe(W.to);
});

test.each([
  ['few calls', callsAt(spread(MANY))],
  ['none', []],
  ['all of them in one second', callsAt(spread(20_000, 500, 501))],
  ['calls without a start in seconds', spread(5000).map((second) => aCall({ startTime: `${second}` }))],
  ['calls that start elsewhere', callsAt(spread(5000).map((second) => second - 10 * LENGTH))],
  ['rows that are no calls', Array(5000).fill(null)],
])('of %s no part is taken', (_name, rows) => {
  expect(chooseNarrower(W, rows)).toBeUndefined();
});

test('a bound is drawn in a pause, away from the calls', () => {
  const seconds = spread(10_000).filter((second) => second < 77_000 || second > 77_400);
  const from = chooseNarrower(W, callsAt(seconds))?.from ?? 0;
  expect(seconds.every((second) => Math.abs(W.from + second - from) >= 4)).toBe(true);
});

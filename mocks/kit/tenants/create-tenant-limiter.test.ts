import { expect, test } from 'vitest';
import { aSimulator, ask } from '../fixtures.js';
import type { SimulatorOptions } from '../simulator-options.js';

/** Statuses of so many requests in the same second; the toy's own limit blocks for a minute after sixty. */
async function statuses(limits: SimulatorOptions['limits'] & {}, requests: number): Promise<Record<number, number>> {
  const simulator = aSimulator({ limits });
  const counts: Record<number, number> = {};
  for (let nth = 0; nth < requests; nth += 1) {
    const { status } = await ask(simulator, '/v1/calls?take=1');
    counts[status] = (counts[status] ?? 0) + 1;
  }
  await simulator.close();
  return counts;
}

test.each([
  ['its own', true, { 200: 60, 429: 10 }],
  ['none', false, { 200: 70 }],
  ['a smaller one', { requests: 3, seconds: 10 }, { 200: 3, 429: 67 }],
  ['a larger one', { requests: 65, seconds: 10 }, { 200: 65, 429: 5 }],
])('a provider is run with %s', async (_what, limits, expected) => {
  expect(await statuses(limits, 70)).toEqual(expected);
});

test('a refused client may come back when the window is over, and is told when', async () => {
  const simulator = aSimulator({ limits: { requests: 1, seconds: 30 } });
  await ask(simulator, '/v1/calls');
  expect((await ask(simulator, '/v1/calls')).headers.get('retry-after')).toBe('30');
  await simulator.clock.advance(30);
  expect((await ask(simulator, '/v1/calls')).status).toBe(200);
  await simulator.close();
});

test.each([
  [0, 10],
  [1.5, 10],
  [10, 0],
  [10, Number.POSITIVE_INFINITY],
])('%d requests in %d seconds is no limit', (requests, seconds) => {
  expect(() => aSimulator({ limits: { requests, seconds } })).toThrow(/cannot be/);
});

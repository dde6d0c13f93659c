import { expect, test } from 'vitest';
import { aCallyzer, ask, NOW } from '../fixtures.js';
import { syncedAt } from './sync.js';

const HOUR = 3_600;

/** Looked for call by call. */
function naive(simulator: ReturnType<typeof aCallyzer>): number[] {
  const { own, clock, account } = simulator.default;
  const now = clock.now();
  const calls = [...account.between({ from: now - 30 * HOUR, to: now + 1 })];
  return calls.filter((call) => syncedAt(call, own.draws) > now).map(({ index }) => index);
}

const kept = (simulator: ReturnType<typeof aCallyzer>): number[] =>
  simulator.default.own.arrivals.onTheWay(simulator.clock.now()).map(({ index }) => index);

test('as time goes on and calls are made, those on the way are always those that have begun and not arrived', async () => {
  const simulator = aCallyzer({ calls: 60_000, now: NOW - 6 * HOUR });
  let most = 0;
  for (const seconds of [0, 1, 59, 600, 0.5, 3_600, 7_200, 30, 86_400, 5]) {
    await simulator.clock.advance(seconds);
    expect(kept(simulator)).toEqual(naive(simulator));
    most = Math.max(most, kept(simulator).length);
  }
  expect(most).toBeGreaterThan(5);
  const made = await ask(simulator, '/__linecheck/calls', {
    direction: 'incoming',
    outcome: 'answered',
    duration: 80_000,
  });
  expect(made.status).toBe(201);
  await simulator.clock.advance(20 * HOUR);
  expect(kept(simulator)).toEqual(naive(simulator));
  expect(kept(simulator)).toContain(simulator.default.own.ids.readCall(made.body.id));
  simulator.reset();
  expect(kept(simulator)).toEqual(naive(simulator));
});

import { expect, test } from 'vitest';
import { pieces } from './refresh.js';
import { rehearseCallyzer } from './rehearsal.js';

const DAY = 86_400;

test('long stretches are cut into windows that are not refused, without gaps', () => {
  const cut = pieces(0, 400 * DAY);
  expect(cut.every(({ from, to }) => to - from + 2 < 180 * DAY)).toBe(true);
  for (const [nth, piece] of cut.entries()) expect(piece.from).toBe(cut[nth - 1]?.to ?? 0);
  expect(cut.at(-1)?.to).toBe(400 * DAY);
});

test('an expired subscription is an error, and no empty list; afterwards nothing is missing', async () => {
  const rehearsal = rehearseCallyzer();
  await rehearsal.start(false);
  expect(await rehearsal.questions()).toEqual([]);
  rehearsal.simulator.scenarios.start('subscription-expired');
  await rehearsal.simulator.clock.advance(3_600);
  const now = Math.floor(rehearsal.simulator.clock.now());
  expect((await rehearsal.ask('/calls', { startTime: now - DAY, stopTime: now })).status).toBe(500);
  rehearsal.simulator.scenarios.stop('subscription-expired');
  expect(await rehearsal.questions()).toEqual([]);
  await rehearsal.close();
});

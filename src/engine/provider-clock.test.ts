import { expect, test } from 'vitest';
import { createAircall } from '../../mocks/aircall/index.js';
import { closedPort, serve } from '../fixtures.js';
import { openProviderClock } from './provider-clock.js';

const NOON = 1_767_614_400;

test('it shows what the simulator shows, also when that is moved', async () => {
  const aircall = createAircall({ now: NOON, paused: true, calls: 0 });
  const { url, close } = await aircall.listen({ port: 0 });
  const clock = await openProviderClock(url);
  expect(clock.now()).toBe(NOON * 1000);
  await aircall.clock.advance(3600);
  await clock.sync();
  expect(clock.now()).toBe((NOON + 3600) * 1000);
  await close();
  await clock.sync();
  expect(clock.now()).toBe((NOON + 3600) * 1000);
  await aircall.close();
});

test('it goes on by itself at the pace of the simulator', async () => {
  const now = new Date(NOON * 1000).toISOString();
  const url = await serve((_, response) =>
    response.end(JSON.stringify({ now, unix: NOON, scale: 100_000, paused: false })),
  );
  const clock = await openProviderClock(url);
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(clock.now()).toBeGreaterThan(NOON * 1000 + 1_000_000);
});

test('where no simulator is, that is told with what to do', async () => {
  const nobody = await closedPort();
  await expect(openProviderClock(nobody)).rejects.toMatchObject({
    code: 'unreachable',
    message: `No simulator answers at ${nobody}/__linecheck/clock`,
    hint: expect.stringContaining('linecheck mock aircall'),
  });
  const another = await serve((_, response) => response.end('{"hello":"world"}'));
  await expect(openProviderClock(another)).rejects.toMatchObject({ code: 'unreachable' });
});

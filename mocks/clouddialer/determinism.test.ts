import { expect, test } from 'vitest';
import type { CloudDialerOptions } from './create-clouddialer.js';
import { aCloudDialer, ask, DAY, HOUR, NOON, place } from './fixtures.js';

/** Everything that an account tells, after some things have been done to it and some time has gone by. */
async function everything(options: CloudDialerOptions): Promise<string> {
  const simulator = aCloudDialer({ calls: 500, traffic: true, ...options });
  simulator.webhooks.setTargets([{ url: 'http://127.0.0.1:1/closed' }]);
  const texts: string[] = [];
  const ids = [await place({ simulator }, { to_number: '9876512345' }), await place({ simulator })];
  await simulator.clock.advance(30);
  await ask({ simulator }, `/calls/${ids[1]}/legs`, { body: { number: '9876512345' } });
  simulator.scenarios.start('canceled');
  await simulator.clock.advance(DAY);
  const truth = simulator.truth({ from: NOON - 10 * DAY, to: NOON + DAY });
  for (const id of [...ids, ...truth.may.map((call) => call.id)]) {
    texts.push((await ask({ simulator }, `/calls/${id}`)).text);
  }
  texts.push(JSON.stringify(truth), ...simulator.webhooks.deliveries().map(({ body }) => body));
  texts.push((await ask({ simulator }, '/__linecheck/info')).text);
  return texts.join('\n');
}

test('the same seed and clock give the same bytes; another seed gives others', async () => {
  const once = await everything({ seed: 1 });
  expect(await everything({ seed: 1 })).toBe(once);
  expect(await everything({ seed: 2 })).not.toBe(once);
}, 60_000);

test('a reset, and a snapshot, bring everything back', async () => {
  const simulator = aCloudDialer();
  const id = await place({ simulator });
  await simulator.clock.advance(20);
  const before = await ask({ simulator }, `/calls/${id}`);
  const snapshot = simulator.snapshot();
  simulator.scenarios.start('key-rotated');
  await simulator.clock.advance(HOUR);
  expect((await ask({ simulator }, `/calls/${id}`)).status).toBe(401);
  simulator.restore(snapshot);
  expect((await ask({ simulator }, `/calls/${id}`)).text).toBe(before.text);
  simulator.reset();
  expect((await ask({ simulator }, `/calls/${id}`)).status).toBe(404);
  expect(await place({ simulator })).toBe(id);
});

test('each key has an account of its own', async () => {
  const simulator = aCloudDialer();
  const id = await place({ simulator });
  expect((await ask({ simulator }, `/calls/${id}`, { key: 'another-key' })).status).toBe(404);
});

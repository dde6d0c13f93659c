import { expect, test } from 'vitest';
import { createSimulator } from '../create-simulator.js';
import { aSimulator, ask, NOON } from '../fixtures.js';
import { toy } from '../fixtures.toy.js';

const running = (simulator: ReturnType<typeof aSimulator>) =>
  simulator.scenarios.list().flatMap((each) => (each.running ? [each.name] : []));

test('faults and steps of a scenario end with it', async () => {
  const simulator = aSimulator();
  simulator.scenarios.start('busy-minute');
  expect(simulator.faults.active().map(({ name }) => name)).toEqual(['latency']);
  expect(running(simulator)).toEqual(['busy-minute']);
  expect(simulator.scenarios.stop('busy-minute')).toBe(true);
  expect(simulator.scenarios.stop('busy-minute')).toBe(false);
  expect(simulator.faults.active()).toEqual([]);
  await simulator.clock.advance(120);
  expect(simulator.default.table('marks').size).toBe(0);
});

test('steps come when their time comes', async () => {
  const simulator = aSimulator();
  simulator.scenarios.start('busy-minute');
  await simulator.clock.advance(59);
  expect(simulator.default.table('marks').size).toBe(0);
  await simulator.clock.advance(1);
  expect(simulator.default.table('marks').get('done')).toBe(true);
});

test('a start of what is running is a new start', () => {
  const simulator = aSimulator();
  simulator.scenarios.start('busy-minute');
  simulator.scenarios.start('busy-minute');
  expect(simulator.faults.active()).toHaveLength(1);
});

test('a scenario that cannot start leaves nothing behind', () => {
  const broken = {
    name: 'broken',
    story: { happens: '', rightClient: '' },
    start(stage: { fault(fault: { name: string }): void }) {
      stage.fault({ name: 'hang' });
      stage.fault({ name: 'no-such-fault' });
    },
  };
  const simulator = createSimulator({ ...toy, scenarios: [broken] }, { now: NOON, paused: true, calls: 5 });
  expect(() => simulator.scenarios.start('broken')).toThrow('There is no fault "no-such-fault"');
  expect(simulator.faults.active()).toEqual([]);
  expect(simulator.scenarios.list().some((each) => each.running)).toBe(false);
});

test('an outage is over after five minutes of the clock', async () => {
  const simulator = aSimulator();
  simulator.scenarios.start('outage');
  expect((await ask(simulator, '/v1/calls')).status).toBe(503);
  await simulator.clock.advance(299);
  expect((await ask(simulator, '/v1/calls')).status).toBe(503);
  await simulator.clock.advance(1);
  expect((await ask(simulator, '/v1/calls')).status).toBe(200);
});

test('a limit that is used up refuses, and the client of right manners comes back later', async () => {
  const simulator = aSimulator();
  simulator.scenarios.start('limit-used-up');
  const refused = await ask(simulator, '/v1/calls');
  expect(refused.status).toBe(429);
  await simulator.clock.advance(Number(refused.headers.get('retry-after')));
  expect((await ask(simulator, '/v1/calls')).status).toBe(200);
});

test('a flaky network troubles some requests', async () => {
  const simulator = aSimulator();
  simulator.scenarios.start('flaky-network');
  expect(simulator.faults.active().map(({ name, probability }) => [name, probability])).toEqual([
    ['connection-drop', 0.04],
    ['truncated-body', 0.03],
    ['latency', 0.03],
  ]);
});

test('only vendors with a limit and webhooks can play those scenarios', () => {
  const { webhooks: _, limit: __, ...rest } = toy;
  const names = createSimulator(rest, { calls: 0 })
    .scenarios.list()
    .map(({ name }) => name);
  expect(names).toEqual(['busy-minute', 'flaky-network', 'outage']);
});

test('each has a story of both sides', () => {
  for (const { story } of aSimulator().scenarios.list()) {
    expect(story.happens).toMatch(/^[A-Z].*\.$/);
    expect(story.rightClient).toMatch(/^[A-Z].*\.$/);
  }
});

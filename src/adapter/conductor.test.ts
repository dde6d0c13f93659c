import { expect, onTestFinished, test } from 'vitest';
import { createSimulatorClock } from '../../mocks/kit/time/create-simulator-clock.js';
import { type ConductorOptions, createConductor, type Wait } from './conductor.js';
import type { Followers } from './time/time-server.js';

const NOON = 1_767_614_400;

/** A conductor over one process that has timers, in milliseconds after noon, and a simulator's clock. */
function aStage(timers: readonly number[], over: Partial<Followers> = {}) {
  const clock = createSimulatorClock({ now: NOON, paused: true }, () => undefined);
  const left = [...timers].sort((a, b) => a - b);
  const log: string[] = [];
  const overruns: Wait[] = [];
  const traffic = { inFlight: 0, begun: 0, stop() {} };
  const server: ConductorOptions['server'] = {
    address: '',
    followers: 1,
    changes: 0,
    async tell(now, fire) {
      while (fire && left[0] !== undefined && NOON * 1000 + left[0] <= now)
        log.push(`timer ${left.shift()} at ${clock.now() - NOON}`);
      const [due] = left;
      return { asking: 0, work: 0, foreign: false, ...(due === undefined ? {} : { due: NOON * 1000 + due }), ...over };
    },
    close() {},
  };
  const conductor = createConductor({
    simulator: { clock, webhooks: { settled: async () => {} } as ConductorOptions['simulator']['webhooks'] },
    server,
    traffic,
    delays: { waiting: 0 },
    startsAt: NOON * 1000,
    overrun: (wait) => overruns.push(wait),
  });
  onTestFinished(conductor.stop);
  return { conductor, clock, log, traffic, overruns, passed: () => clock.now() - NOON };
}

const real = (ms: number) => new Promise((done) => setTimeout(done, ms));
const until = async (holds: () => boolean) => {
  for (let tries = 0; !holds() && tries < 500; tries += 1) await real(5);
  expect(holds()).toBe(true);
};

test('time stands still while nobody waits', async () => {
  const { passed } = aStage([1_000]);
  await real(50);
  expect(passed()).toBe(0);
});

test('while an answer is waited for, time goes from timer to timer, and no further when it has come', async () => {
  const { conductor, log, passed } = aStage([60_000, 5_000]);
  const release = conductor.hold('POST /calls');
  await until(() => log.length === 2);
  release();
  expect(log).toEqual(['timer 5000 at 5', 'timer 60000 at 60']);
  expect(conductor.longest).toEqual({ what: 'POST /calls', seconds: 60 });
  await real(30);
  expect(passed()).toBe(60);
});

test("what is due at the vendor's happens first at the same moment", async () => {
  const { conductor, clock, log } = aStage([5_000]);
  for (const after of [3, 5]) clock.at(NOON + after, () => log.push(`vendor at ${clock.now() - NOON}`));
  const release = conductor.hold('POST /calls');
  await until(() => log.length === 3);
  release();
  expect(log).toEqual(['vendor at 3', 'vendor at 5', 'timer 5000 at 5']);
});

test('while a process starts, the events of the vendor do not pull time along', async () => {
  const { conductor, clock, passed } = aStage([]);
  clock.at(NOON + 10, () => {});
  const release = conductor.holdBack('GET /health');
  await real(60);
  release();
  expect(passed()).toBe(0);
});

test('a stretch of life ends to the second, whatever is due beyond it', async () => {
  const { conductor, log, passed } = aStage([100_000, 400_000]);
  expect(await conductor.live(300, 10)).toBe(300);
  expect({ passed: passed(), log }).toEqual({ passed: 300, log: ['timer 100000 at 100'] });
});

test('nobody moves on while a request is under way; after a second of it time goes at its real pace', async () => {
  const { conductor, traffic, passed } = aStage([60_000]);
  traffic.inFlight = 1;
  const release = conductor.hold('POST /calls');
  await real(500);
  expect(passed()).toBe(0);
  await real(1_000);
  release();
  expect(passed()).toBeGreaterThan(0.5);
  expect(passed()).toBeLessThan(30);
});

test('an answer that does not come within an hour is told once, and waited for no longer', async () => {
  const { conductor, overruns, passed } = aStage(Array.from({ length: 100 }, (_, minute) => minute * 60_000));
  const release = conductor.hold('POST /calls');
  await until(() => overruns.length > 0);
  await real(30);
  release();
  expect(overruns).toEqual([{ what: 'POST /calls', seconds: 3600 }]);
  expect(passed()).toBe(3600);
});

test("a jump of the vendor's clock in the middle of a move does no harm", async () => {
  const { conductor, clock, log } = aStage([5_000, 6_000, 7_000]);
  const release = conductor.hold('POST /calls');
  for (let jumps = 0; jumps < 20; jumps += 1) {
    void clock.advance(900);
    await real(1);
  }
  await until(() => log.length === 3);
  release();
  await conductor.stop();
  expect(clock.now() - NOON).toBeGreaterThanOrEqual(18_000);
});

test("when the vendor's clock jumps ahead, the process's does not", async () => {
  const { conductor, clock, log } = aStage([5_000]);
  await clock.advance(900);
  const release = conductor.hold('POST /calls');
  await until(() => log.length === 1);
  release();
  expect(log).toEqual(['timer 5000 at 905']);
});

import { bench, describe } from 'vitest';
import { aCallyzer, ask, DAY, NOW, WEEK } from './fixtures.js';

/** As long as a window may be. */
const HALF_YEAR = { call_from: NOW - 180 * DAY + 1, call_to: NOW };
const HOURS = { working_hour_from: '10:00', working_hour_to: '19:00' };
const MILLION = 1_000_000;

const aLarge = (calls = MILLION) => aCallyzer({ calls, journalBytes: 0 });
/** No two windows are alike, so that nothing but sums of whole days can be kept. */
let turn = 0;
const shifted = () => {
  turn = (turn + 7_919) % (2 * DAY);
  return { call_from: HALF_YEAR.call_from + turn, call_to: NOW - (turn % 3_600) };
};

describe('reports over 180 days of a million calls, after the first', () => {
  const simulator = aLarge();
  const setup = async (): Promise<void> => {
    await ask(simulator, '/call-log/summary', HALF_YEAR);
  };
  const paths = ['summary', 'employee-summary', 'analysis', 'never-attended', 'unique-clients'];
  for (const path of paths) {
    bench(path, async () => void (await ask(simulator, `/call-log/${path}`, shifted())), {
      setup,
      time: 300,
      warmupIterations: 2,
    });
  }
  for (const path of ['hourly-analytics', 'daywise-analytics']) {
    bench(path, async () => void (await ask(simulator, `/call-log/${path}`, { ...shifted(), ...HOURS })), {
      setup,
      time: 300,
      warmupIterations: 2,
    });
  }
});

describe('the first report over 180 days of a million calls', () => {
  bench(
    'summary of an account that was just opened',
    async () => void (await ask(aLarge(), '/call-log/summary', HALF_YEAR)),
    { iterations: 2, time: 0, warmupIterations: 0, warmupTime: 0 },
  );
});

describe('a page of a hundred rows', () => {
  for (const calls of [1_000, MILLION]) {
    const simulator = aLarge(calls);
    const setup = async (): Promise<void> => {
      await ask(simulator, '/call-log/history', HALF_YEAR);
    };
    bench(`the newest of ${calls} calls`, async () => void (await ask(simulator, '/call-log/history', WEEK)), {
      setup,
      time: 300,
    });
    bench(
      `far back among ${calls} calls`,
      async () => void (await ask(simulator, '/call-log/history', { ...HALF_YEAR, page_no: Math.floor(calls / 125) })),
      { setup, time: 300 },
    );
  }
});

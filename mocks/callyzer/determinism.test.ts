import { expect, test } from 'vitest';
import { aCallyzer, ask, DAY, NOW, WEEK } from './fixtures.js';
import { endpoints } from './rules/every-endpoint.js';

const HOURS = { working_hour_from: '10:00', working_hour_to: '19:00' };
const LEAD = { first_name: 'Anita', contact_numbers: ['0000000001'], assignment: { strategy: 'Random' } };

/** Everything that an account tells, after some things have been done to it and some time has gone by. */
async function everything(seed: number): Promise<string> {
  const simulator = aCallyzer({ seed, calls: 2_000 });
  await ask(simulator, '/lead/save', LEAD);
  await ask(simulator, '/__linecheck/calls', { direction: 'outgoing', outcome: 'answered' });
  await simulator.clock.advance(2 * DAY + 1_234);
  const texts: string[] = [];
  for (const { path, method } of endpoints.filter((each) => !/save|remove|call-log\/get/.test(each.path))) {
    const body = path.startsWith('/call-log') ? { ...WEEK, call_to: NOW + 2 * DAY, ...HOURS } : {};
    texts.push((await ask(simulator, path, body, { method })).text);
  }
  return texts.join('\n');
}

test('the same seed and clock give the same bytes; another seed gives others', async () => {
  const once = await everything(1);
  expect(await everything(1)).toBe(once);
  expect(await everything(2)).not.toBe(once);
});

test('an account of which reports were asked before tells the same as one of which they were not', async () => {
  const asked = aCallyzer({ calls: 4_000 });
  const fresh = aCallyzer({ calls: 4_000 });
  const month = { call_from: NOW - 29 * DAY, call_to: NOW + 5 * DAY };
  for (let day = 0; day < 4; day += 1) {
    await ask(asked, '/call-log/summary', month);
    await ask(asked, '/call-log/history', { ...month, call_types: ['Missed'] });
    await asked.clock.advance(DAY);
  }
  await fresh.clock.advance(4 * DAY);
  for (const path of ['/call-log/summary', '/call-log/analysis', '/call-log/history']) {
    expect((await ask(asked, path, month)).text).toBe((await ask(fresh, path, month)).text);
  }
});

test('what happens to an account shows at once in reports that were asked before', async () => {
  const simulator = aCallyzer({ calls: 2_000 });
  const total = async (): Promise<number> => (await ask(simulator, '/call-log/summary', WEEK)).body.result.total_calls;
  const before = await total();
  const index = simulator.account.indexes({ from: NOW - 5 * DAY, to: NOW - 4 * DAY }, { skip: 0, take: 1 })[0] ?? 0;
  simulator.account.removeCall(index);
  expect(await total()).toBe(before - 1);
  const call = simulator.account.call(index + 1);
  if (call === undefined) throw new Error('there is no call');
  simulator.account.addCall({ ...call, startedAt: NOW - 3 * DAY, endedAt: NOW - 3 * DAY + 60 });
  expect(await total()).toBe(before);
  const snapshot = simulator.snapshot();
  simulator.account.removeCall(index + 1);
  expect(await total()).toBe(before - 1);
  simulator.restore(snapshot);
  expect(await total()).toBe(before);
  simulator.reset();
  expect(await total()).toBe(before);
});

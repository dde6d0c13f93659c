import { expect, test } from 'vitest';
import type { CallLog } from '../../schemas/callyzer/call-log.js';
import type { Truth } from '../kit/truth/types.js';
import { aCallyzer, ask, DAY, NOW, wholeHistory } from './fixtures.js';

const window = { from: NOW - 20 * DAY + 7, to: NOW };

async function truthOf(simulator: ReturnType<typeof aCallyzer>, more = ''): Promise<Truth> {
  return (await ask(simulator, `/__linecheck/truth?from=${window.from}&to=${window.to}${more}`)).body;
}

const historyOf = (simulator: ReturnType<typeof aCallyzer>): Promise<CallLog[]> =>
  wholeHistory(simulator, { call_from: window.from, call_to: window.to });

test('the calls that must be returned are those of the history in which somebody talked', async () => {
  const simulator = aCallyzer({ calls: 3_000 });
  const { must, may, mustNot } = await truthOf(simulator);
  const rows = await historyOf(simulator);
  const talked = rows.filter(({ call_type, duration }) => /coming|going/.test(call_type) && duration > 2);
  expect(must.map(({ id }) => id).sort()).toEqual(talked.map(({ id }) => id).sort());
  expect(may.length).toBeGreaterThan(0);
  expect(new Set([...must, ...may, ...mustNot].map(({ id }) => id))).toEqual(new Set(rows.map(({ id }) => id)));
  const typeOf = new Map(rows.map(({ id, call_type }) => [id, call_type]));
  for (const { id, reason } of mustNot)
    expect([typeOf.get(id), reason]).toEqual(
      expect.arrayContaining([expect.stringMatching(/Missed|Rejected|Outgoing/)]),
    );
  for (const { id } of rows.filter(({ call_type }) => /Missed|Rejected/.test(call_type))) {
    expect(mustNot.some((each) => each.id === id)).toBe(true);
  }
});

test('a call is told as a client would read it off its row', async () => {
  const simulator = aCallyzer({ calls: 1_000 });
  const { must, operators } = await truthOf(simulator);
  const rows = new Map((await historyOf(simulator)).map((row) => [row.id, row]));
  for (const call of must) {
    const row = rows.get(call.id);
    if (row === undefined) throw new Error(`There is no row ${call.id}`);
    const startTime = Date.parse(`${row.call_date}T${row.call_time}+05:30`) / 1_000;
    expect(call).toMatchObject({
      direction: row.call_type.toLowerCase(),
      duration: row.duration,
      startTime,
      endTime: startTime + row.duration,
      operatorId: `${row.emp_country_code}-${row.emp_number}`,
      operatorName: row.emp_name,
      operatorNumber: `+${row.emp_country_code}${row.emp_number}`,
      durations: { talk: row.duration },
    });
    expect(call.clientNumber ?? '').toBe(
      row.client_number === '' ? '' : `+${row.client_country_code}${row.client_number}`,
    );
    expect(call.durations.whole).toBeGreaterThanOrEqual(row.duration);
  }
  const { body } = await ask(simulator, '/employee/get');
  expect(operators.map(({ name }) => name)).toEqual(body.result.map(({ emp_name }: { emp_name: string }) => emp_name));
});

test('nobody can know a call before it has arrived', async () => {
  const simulator = aCallyzer({ calls: 0 });
  const { body } = await ask(simulator, '/__linecheck/calls', {
    direction: 'outgoing',
    outcome: 'answered',
    duration: 30,
  });
  const all = { from: NOW - 60, to: NOW + DAY };
  for (const [seconds, kind] of [
    [35, 0],
    [10, 1],
  ] as const) {
    await simulator.clock.advance(seconds);
    expect(simulator.truth(all).must.map(({ id }) => id)).toEqual(kind === 0 ? [] : [body.id]);
    expect(simulator.truth(all).mustNot).toEqual([]);
  }
});

test.each([
  ['talk of two seconds', { direction: 'incoming', outcome: 'answered', duration: 2 }, 'may'],
  ['talk of three seconds', { direction: 'incoming', outcome: 'answered', duration: 3 }, 'must'],
  ['an outgoing call that nobody took', { direction: 'outgoing', outcome: 'missed' }, 'mustNot'],
  ['voicemail', { direction: 'incoming', outcome: 'voicemail' }, 'mustNot'],
  ['busy', { direction: 'incoming', outcome: 'busy' }, 'mustNot'],
] as const)('%s is one of those that an adapter %3$s return', async (_what, made, kind) => {
  const simulator = aCallyzer({ calls: 0 });
  await ask(simulator, '/__linecheck/calls', made);
  await simulator.clock.advance(3_600);
  const truth = simulator.truth({ from: NOW - 60, to: NOW + DAY });
  expect(truth[kind]).toHaveLength(1);
});

test('calls with excluded numbers may be returned, or not', async () => {
  const simulator = aCallyzer({ calls: 0, switches: { 'account.excludedClients': 1 } });
  await ask(simulator, '/__linecheck/calls', { direction: 'incoming', outcome: 'answered' });
  await simulator.clock.advance(3_600);
  expect(simulator.truth({ from: NOW - 60, to: NOW + DAY }).may).toHaveLength(1);
});

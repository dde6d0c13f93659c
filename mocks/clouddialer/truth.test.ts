import { expect, test } from 'vitest';
import type { CloudDialerOptions } from './create-clouddialer.js';
import { aCall, aCloudDialer, aReceiver, ask, DAY, HOUR, NOON, place } from './fixtures.js';

async function pushing(options: CloudDialerOptions = {}, status?: () => number) {
  const simulator = aCloudDialer(options);
  const receiver = await aReceiver(status);
  simulator.webhooks.setTargets([{ url: receiver.url }]);
  return { simulator, receiver, clock: simulator.clock };
}

const window = { from: NOON - 30 * DAY, to: NOON + 30 * DAY };

test('a placed call is forbidden while it goes on, may be told at its end, and must be soon after', async () => {
  const { simulator, clock } = await pushing();
  const id = await place({ simulator });
  const standing = () => {
    const { must, may, mustNot } = simulator.truth(window);
    return [must, may, mustNot].map((list) => list.map((each) => each.id));
  };
  await clock.advance(70);
  expect(standing()).toEqual([[], [], [id]]);
  await clock.advance(1);
  expect(standing()).toEqual([[], [id], []]);
  await clock.advance(10);
  expect(standing()).toEqual([[id], [], []]);
  expect(simulator.truth(window).must[0]).toEqual({
    id,
    otherIds: ['550e8400-e29b-41d4-a716-446655440000'],
    clientNumber: '9876555000',
    direction: 'outgoing',
    duration: 71,
    startTime: NOON,
    endTime: NOON + 71,
    operatorId: 'agent.100',
    operatorName: expect.any(String),
    operatorNumber: '0100000001',
    durations: { whole: 71, talk: 60 },
    since: NOON + 71,
  });
});

test.each([
  ['9876555001', 'its status is BUSY'],
  ['9876555002', 'its status is NO_ANSWER'],
  ['9876555003', 'its status is FAILED'],
  ['9876555004', 'its status is CANCELED'],
  ['9876555005', 'it goes on'],
])('a call to %s must not be told: %s', async (to_number, reason) => {
  const { simulator, clock } = await pushing();
  const id = await place({ simulator }, { to_number });
  await clock.advance(HOUR);
  expect(simulator.truth(window)).toMatchObject({
    must: [],
    may: [],
    mustNot: [{ id, reason, direction: 'outgoing' }],
  });
});

test('who placed a call has a quarter of an hour to ask for it when the push is lost', async () => {
  const { simulator, clock } = await pushing();
  const id = await place({ simulator }, { to_number: '9876555008' });
  await clock.advance(71 + 899);
  expect(simulator.truth(window).may.map((call) => call.id)).toEqual([id]);
  await clock.advance(1);
  expect(simulator.truth(window).must.map((call) => call.id)).toEqual([id]);
});

test('a call whose id was lost with the answer is known when the client asks for it', async () => {
  const { simulator, clock } = await pushing();
  simulator.faults.add({ name: 'truncated-body', times: 1 });
  await ask({ simulator }, '/calls', { body: aCall({ to_number: '9876555008' }) }).catch(() => {});
  await clock.advance(HOUR);
  const [call] = simulator.truth(window).may;
  expect([simulator.truth(window).must, call?.clientNumber]).toEqual([[], '9876555008']);
  simulator.faults.clear();
  await ask({ simulator }, `/calls/${call?.id}`);
  expect(simulator.truth(window).must.map(({ id }) => id)).toEqual([call?.id]);
});

test('of calls that others placed only those whose push came through must be told', async () => {
  const { simulator, receiver, clock } = await pushing({ calls: 1_000, traffic: true });
  simulator.scenarios.start('lost-push');
  await clock.advance(2 * DAY);
  const { must, may } = simulator.truth({ from: NOON, to: NOON + DAY });
  const pushed = new Set(receiver.bodies().map(({ call_id }) => call_id));
  expect(must.length).toBeGreaterThan(5);
  expect(may.length).toBeGreaterThan(5);
  expect(must.filter(({ id }) => !pushed.has(id))).toEqual([]);
  expect(may.filter(({ id }) => pushed.has(id))).toEqual([]);
});

test('a push that was refused was heard all the same; one that met nobody was not', async () => {
  const { simulator, clock } = await pushing({ calls: 1_000, traffic: true }, () => 500);
  await clock.advance(DAY);
  const heard = simulator.truth({ from: NOON, to: NOON + DAY / 2 });
  expect([heard.must.length > 5, heard.may.length]).toEqual([true, 0]);
  const deaf = await pushing({ calls: 1_000, traffic: true });
  deaf.simulator.webhooks.setTargets([{ url: 'http://127.0.0.1:1/closed' }]);
  await deaf.clock.advance(DAY);
  const { must, may } = deaf.simulator.truth({ from: NOON, to: NOON + DAY / 2 });
  expect([must.length, may.length]).toEqual([0, heard.must.length]);
});

test('the past is optional until it has been replayed', async () => {
  const { simulator, clock } = await pushing({ calls: 1_000 });
  const past = { from: NOON - 5 * DAY, to: NOON - DAY };
  expect(simulator.truth(past).must).toEqual([]);
  const { length } = simulator.truth(past).may;
  expect(length).toBeGreaterThan(20);
  await ask({ simulator }, '/__linecheck/webhooks/replay', { body: { from: past.from, to: NOON } });
  await clock.advance(10);
  expect(simulator.truth(past).must).toHaveLength(length);
});

test('two calls under one uuid, and those that end while the key is refused, are optional', async () => {
  const { simulator, clock } = await pushing();
  await place({ simulator });
  await place({ simulator });
  await clock.advance(HOUR);
  expect(simulator.truth(window)).toMatchObject({ must: [], may: [{}, {}] });
  expect(simulator.truth(window).may[0]).not.toHaveProperty('otherIds');
  const other = await pushing();
  await place({ simulator: other.simulator });
  other.simulator.scenarios.start('key-rotated');
  await other.clock.advance(HOUR);
  expect(other.simulator.truth(window)).toMatchObject({ must: [], may: [{}] });
});

test('operators are the agents, each under the id by which they are called, and those who left are optional', async () => {
  const { simulator } = await pushing();
  const { operators } = simulator.truth(window);
  expect(operators).toHaveLength(12);
  expect(operators.filter(({ isListed }) => isListed === false).map(({ id }) => id)).toEqual(['agent.103']);
  expect(operators[0]).toEqual({
    id: 'agent.100',
    phone: '0100000001',
    name: expect.any(String),
    otherIds: ['0100000001'],
  });
  expect(operators[2]).toMatchObject({ id: '0100000003', otherIds: ['agent.102'] });
});

test('an agent is one operator, by whichever name the call was placed', async () => {
  const { simulator, clock } = await pushing();
  await place({ simulator }, { crm_username: undefined, agent_number: '0100000001', uuid: 'a' });
  await place({ simulator }, { crm_username: 'agent.102', uuid: 'b' });
  await clock.advance(HOUR);
  expect(
    simulator
      .truth(window)
      .must.map(({ operatorId }) => operatorId)
      .toSorted(),
  ).toEqual(['0100000003', 'agent.100']);
});

import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { anAircall, ask, NOON, unlimited, walk } from '../fixtures.js';
import { callIds } from '../objects/ids.js';

/** Busy enough for several calls in a second. */
const busy = anAircall({ calls: 1_500_000, profile: 'current', switches: unlimited });
afterAll(() => busy.close());

interface Row {
  readonly id: number;
  readonly started_at: number;
}

test('a window goes by the start that calls are told with, also while that may still move by a second', async () => {
  const all = await walk<Row>(busy, `/v1/calls?per_page=50&from=${NOON - 420}`, 'calls');
  const told = new Map(all.map((row) => [row.id, row.started_at]));
  const moved = all.filter(({ id, started_at }) => {
    const index = callIds.read(id) ?? 0;
    return busy.account.call(index)?.startedAt !== started_at;
  });
  expect(moved.length).toBeGreaterThan(20);
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 2, max: 400 }),
      fc.integer({ min: 1, max: 6 }),
      fc.integer({ min: 3, max: 9 }),
      fc.constantFrom('asc', 'desc'),
      async (before, length, size, order) => {
        const [from, to] = [NOON - before, NOON - before + length];
        const query = `from=${from}&to=${to}&per_page=${size}&order=${order}`;
        const rows = await walk<Row>(busy, `/v1/calls?${query}`, 'calls');
        const expected = [...told].filter(([, start]) => start > from && start <= to).map(([id]) => id);
        expect(rows.map(({ id }) => id)).toEqual(order === 'asc' ? expected : expected.toReversed());
      },
    ),
    { numRuns: 40 },
  );
});

test('cost, pricing_type, duration and started_at settle within twenty minutes of the end', async () => {
  const live = anAircall({ calls: 3_000, profile: 'current', switches: unlimited });
  const { world } = live.account;
  const call = [...world.between(NOON, NOON + 7_200)].find((each) => {
    const isAnswered = each.direction === 'outgoing' && each.disposition === 'answered' && each.talkSeconds > 5;
    return isAnswered && live.default.own.draws.startShifts(each.index) < 0.35;
  });
  if (call === undefined) throw new Error('there is no such call');
  const told = async () => (await ask(live, `/v1/calls/${callIds.of(call.index)}`)).json.call;
  await live.clock.set(call.endedAt + 1);
  const whole = call.endedAt - call.startedAt;
  expect(await told()).toMatchObject({
    status: 'done',
    cost: '0.0',
    pricing_type: null,
    started_at: call.startedAt - 1,
    duration: whole + 1,
  });
  await live.clock.advance(1_200);
  const cost = `${3 * Math.ceil(call.talkSeconds / 60)}.0`;
  expect(await told()).toMatchObject({
    cost,
    pricing_type: 'in_bundle',
    started_at: call.startedAt,
    duration: whole,
  });
  await live.close();
});

test('in the profile of the tutorial a call is as it will be from its end on', async () => {
  const live = anAircall({ calls: 3_000, switches: unlimited });
  const call = [...live.account.world.between(NOON, NOON + 3_600)].find(({ talkSeconds }) => talkSeconds > 5);
  if (call === undefined) throw new Error('there is no such call');
  await live.clock.set(call.endedAt + 1);
  const early = (await ask(live, `/v1/calls/${callIds.of(call.index)}`)).json.call;
  await live.clock.advance(1_200);
  const late = (await ask(live, `/v1/calls/${callIds.of(call.index)}`)).json.call;
  const steady = ({ started_at, duration, cost, pricing_type }: typeof early) => [
    started_at,
    duration,
    cost,
    pricing_type,
  ];
  expect(steady(early)).toEqual(steady(late));
  expect(late.duration).toBe(call.endedAt - call.startedAt);
  await live.close();
});

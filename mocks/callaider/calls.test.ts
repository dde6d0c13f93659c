import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { aReference, ask, DAY, everything, NOON, type Row, rowsOf } from './fixtures.js';

const reference = aReference({ calls: 1000 });
let all: readonly Row[] = [];
beforeAll(async () => {
  all = await rowsOf(reference);
});
afterAll(() => reference.close());

const idsOf = (rows: readonly Row[]): readonly string[] => rows.map(({ id }) => id);

test('only answered calls that are over are told, and all of them', () => {
  const { world } = reference;
  const expected = Array.from({ length: 1000 }, (_, index) => world.callAt(index)).filter(
    (call) => call.disposition === 'answered' && call.endedAt <= NOON,
  );
  expect(idsOf(all)).toEqual(expected.map((call) => reference.behaviour.callId(call)));
  expect(all.length).toBeGreaterThan(500);
  expect(all.every(({ duration }) => duration > 0)).toBe(true);
});

test('duration is the time from start to end', () => {
  expect(all.filter(({ startTime, duration, endTime }) => startTime + duration !== endTime)).toEqual([]);
});

test('ids are unique, also after more calls were made', async () => {
  expect(new Set(idsOf(all)).size).toBe(all.length);
  const later = aReference({ calls: 1000 });
  later.clock.advance(DAY);
  const more = await rowsOf(later, { stopTime: NOON + DAY });
  expect(idsOf(more).slice(0, all.length - 5)).toEqual(idsOf(all).slice(0, all.length - 5));
  expect(more.length).toBeGreaterThan(all.length);
  await later.close();
});

test('a call is told once it is over', async () => {
  const other = aReference();
  const next = [...other.world.between(NOON - 7200, NOON + DAY)].find(
    (call) => call.disposition === 'answered' && call.endedAt > NOON,
  );
  if (next === undefined) throw new Error('the world has no call to wait for');
  const isThere = async (): Promise<boolean> =>
    idsOf(await rowsOf(other, { stopTime: NOON + DAY })).includes(other.behaviour.callId(next));
  other.clock.set(next.endedAt - 1);
  expect(await isThere()).toBe(false);
  other.clock.set(next.endedAt);
  expect(await isThere()).toBe(true);
  await other.close();
});

test('a window holds its start and not its end', async () => {
  const times = [...new Set(all.map(({ startTime }) => startTime))];
  const [a = 0, b = 0] = [times[100], times[200]];
  const expected = all.filter(({ startTime }) => startTime >= a && startTime < b);
  expect(await rowsOf(reference, { startTime: a, stopTime: b })).toEqual(expected);
  expect(expected.length).toBeGreaterThan(90);
});

test('any window, direction and operators give what a plain filter gives', async () => {
  const operators = [...new Set(all.map(({ operatorId }) => operatorId)), '999'];
  const moment = fc.double({ min: NOON - 30 * DAY, max: NOON, noNaN: true });
  await fc.assert(
    fc.asyncProperty(
      moment,
      moment,
      fc.constantFrom('incoming', 'outgoing', null, undefined),
      fc.option(fc.subarray(operators, { minLength: 1 })),
      async (startTime, stopTime, direction, wanted) => {
        const rows = await rowsOf(reference, { startTime, stopTime, direction, operators: wanted });
        const expected = all
          .filter((call) => call.startTime >= startTime && call.startTime < stopTime)
          .filter((call) => direction == null || call.direction === direction)
          .filter((call) => wanted === null || wanted.includes(call.operatorId));
        expect(idsOf(rows)).toEqual(idsOf(expected));
      },
    ),
    { numRuns: 40 },
  );
});

test('property filters give what a plain filter gives', async () => {
  const known = all.map(({ properties }) => properties?.['Client city']).filter((city) => city !== undefined);
  const cities: readonly unknown[] = [...new Set(known)].slice(0, 6);
  const score = (row: Row): number => Number(row.properties?.['Quality score']);
  const filters = { 'Client city': cities, 'Quality score': { conditions: [{ operator: 'gte', value: 50 }] } };
  const rows = await rowsOf(reference, { propertyFilters: filters });
  const expected = all.filter((row) => cities.includes(row.properties?.['Client city']) && score(row) >= 50);
  expect(idsOf(rows)).toEqual(idsOf(expected));
  expect(rows.length).toBeGreaterThan(0);
  expect(rows.length).toBeLessThan(all.length);
});

test('the schema lists exactly the properties that calls carry', async () => {
  const { properties } = (await (await ask(reference, '/properties/schema')).json()) as {
    properties: readonly { key: string; type: string; values?: readonly unknown[] }[];
  };
  const seen = new Set(all.flatMap((row) => Object.keys(row.properties ?? {})));
  expect(new Set(properties.map(({ key }) => key))).toEqual(seen);
  for (const { key, type, values } of properties) {
    const told = new Set(all.map((row) => row.properties?.[key]).filter((value) => value !== undefined));
    expect(new Set([...told].map((value) => typeof value))).toEqual(new Set([type === 'enum' ? 'string' : type]));
    if (values !== undefined) expect([...told].filter((value) => !values.includes(value))).toEqual([]);
  }
});

test('contacts are those who are there; only a few calls name somebody else', async () => {
  const { contacts } = (await (await ask(reference, '/contacts')).json()) as { contacts: readonly { id: string }[] };
  const listed = new Set(contacts.map(({ id }) => id));
  expect(listed.size).toBe(reference.world.operators.filter(({ active }) => active).length);
  const strays = all.filter(({ operatorId }) => !listed.has(operatorId));
  expect(strays.length).toBeLessThan(all.length / 10);
});

test.each([
  ['broken JSON', '{"startTime": '],
  ['no body', ''],
  ['an array', '[]'],
  ['null', 'null'],
  ['no window', {}],
  ['no start', { stopTime: NOON }],
  ['no end', { startTime: NOON }],
  ['a start as text', { ...everything, startTime: '1709500000' }],
  ['a start of null', { ...everything, startTime: null }],
  ['a number beyond all numbers', '{"startTime": 1e999, "stopTime": 1}'],
  ['an unknown direction', { ...everything, direction: 'sideways' }],
  ['a direction in capitals', { ...everything, direction: 'INCOMING' }],
  ['an empty direction', { ...everything, direction: '' }],
  ['one operator without brackets', { ...everything, operators: '101' }],
  ['operators as numbers', { ...everything, operators: [101] }],
  ['filters as a list', { ...everything, propertyFilters: [] }],
  ['a malformed filter', { ...everything, propertyFilters: { Department: { mode: 'some' } } }],
])('%s is refused 400, in the shape of all errors', async (_name, body) => {
  const answer = await ask(reference, '/calls', { method: 'POST', body });
  expect(answer.status).toBe(400);
  expect(await answer.json()).toEqual({ status: 'error', message: expect.stringMatching(/./) });
});

test.each([
  ['an inverted window', { startTime: NOON, stopTime: NOON - DAY }],
  ['a window in milliseconds', { startTime: (NOON - DAY) * 1000, stopTime: NOON * 1000 }],
  ['a window in ten years', { startTime: NOON + 3650 * DAY, stopTime: NOON + 3651 * DAY }],
  ['a window in 1990', { startTime: 631_152_000, stopTime: 631_238_400 }],
  ['an unknown operator', { operators: ['nobody'] }],
  ['an unknown property', { propertyFilters: { Colour: 'red' } }],
  ['an unknown property that every object has', '__proto__'],
])('%s gives no calls', async (_name, query) => {
  const wanted = typeof query === 'string' ? { propertyFilters: JSON.parse(`{"${query}": "x"}`) } : query;
  expect(await rowsOf(reference, wanted)).toEqual([]);
});

test.each([
  ['null for what is optional', { direction: null, operators: null, propertyFilters: null }],
  ['no operators at all', { operators: [] }],
  ['no filters at all', { propertyFilters: {} }],
  ['unknown fields', { colour: 'red' }],
])('%s gives all calls', async (_name, query) => {
  expect(await rowsOf(reference, query)).toEqual(all);
});

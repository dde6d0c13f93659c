import { describe, expect, test } from 'vitest';
import { DAY, kindOf, listed, refused, settledOn, silent, someCalls, told } from '../calls/request/fixtures.js';
import { turnsOfDay } from './asked/turns-of-day.js';
import { windowParts } from './asked/window-parts.js';
import { type Api, byStart, calls, observed, type Row, steady } from './fixtures.js';
import { partsAddUp } from './parts-add-up.js';

const cut = 'where nobody was calling';
const parts = (...answers: readonly ReturnType<typeof listed>[]) => [
  { cut, window: DAY, whole: settledOn(calls), parts: answers, again: undefined },
];

test.each([
  ['each call in one part', [listed(calls.slice(0, 5)), listed(calls.slice(5))], 'pass'],
  [
    'a call in both, as an API that goes by overlap has it',
    [listed(calls.slice(0, 6)), listed(calls.slice(5))],
    'pass',
  ],
  ['a call in none', [listed(calls.slice(0, 5)), listed(calls.slice(6))], 'fail'],
  ['a call that the whole lacks', [listed(calls), listed([{ ...calls[0], id: 'hidden' }])], 'fail'],
  ['a part refused', [listed(calls.slice(0, 5)), refused], 'inconclusive'],
  ['a part not answered', [silent, listed(calls)], 'inconclusive'],
])('%s', (_sentence, answers, kind) => {
  expect(kindOf(partsAddUp, { ...steady(), parts: parts(...answers) })).toBe(kind);
});

test('nothing that could be cut is no pass', () => {
  expect(kindOf(partsAddUp, { ...steady(), parts: [] })).toBe('skip');
});

test('a long window that changed meanwhile decides nothing', () => {
  const whole = listed(calls);
  const long = { cut, window: DAY, whole, parts: [listed([]), listed(calls.slice(1))], again: listed(calls.slice(1)) };
  expect(kindOf(partsAddUp, { ...steady(), parts: [long] })).toBe('inconclusive');
  expect(kindOf(partsAddUp, { ...steady(), parts: [{ ...long, again: listed(calls) }] })).toBe('fail');
});

test('halves that were asked for another reason count as well', () => {
  const split = {
    window: DAY,
    whole: settledOn(calls),
    left: listed(calls.slice(1, 6)),
    right: listed(calls.slice(6)),
  };
  expect(kindOf(partsAddUp, { ...steady(), parts: [], split })).toBe('fail');
});

/** A call every half hour, the one at noon to the second. */
const day = Array.from({ length: 47 }, (_, index) => {
  const startTime = DAY.from - (DAY.from % 86_400) + 86_400 - 12 * 3600 + index * 1800;
  return { ...calls[0], id: `c-${index}`, startTime, endTime: startTime + 120, operatorId: '101' } as Row;
}).filter(({ startTime }) => startTime > DAY.from && startTime + 120 < DAY.to);

async function ask(api: Api, rows: readonly Row[] = day) {
  const settled = settledOn(rows);
  const turns = await observed(turnsOfDay, api, { settled });
  const cuts = await observed(windowParts, api, { settled, turns: turns.value });
  const seen = { settled, again: listed(rows), parts: cuts.value, turns: turns.value };
  return { seen, requests: [...turns.requests, ...cuts.requests] };
}

describe('asked of APIs that read bounds their own way', () => {
  const end = (row: Row) => Number(row.endTime);
  const within =
    (belongs: (row: Row, from: number, to: number) => boolean): Api =>
    ({ startTime, stopTime }) =>
      day.filter((row) => belongs(row, Number(startTime), Number(stopTime)));

  test.each<[string, Api, string]>([
    ['from its start on, up to its end', byStart(day), 'pass'],
    ['both bounds belong to it', within((row, from, to) => row.startTime >= from && row.startTime <= to), 'pass'],
    ['everything since the last time', within((row, from, to) => row.startTime > from && row.startTime <= to), 'pass'],
    ['by the end of calls', within((row, from, to) => end(row) >= from && end(row) < to), 'pass'],
    ['by overlap', within((row, from, to) => row.startTime < to && end(row) > from), 'pass'],
    ['neither bound belongs to it', within((row, from, to) => row.startTime > from && row.startTime < to), 'fail'],
    ['at most ten calls', (request) => (byStart(day)(request) as Row[]).slice(0, 10), 'fail'],
  ])('%s', async (_sentence, api, kind) => {
    const { seen } = await ask(api);
    const rows = api({ startTime: DAY.from, stopTime: DAY.to }) as readonly Row[];
    expect(kindOf(partsAddUp, { ...seen, settled: settledOn(rows), again: listed(rows) })).toBe(kind);
  });

  test('two windows that meet where a call starts', async () => {
    const { seen } = await ask(within((row, from, to) => row.startTime > from && row.startTime < to));
    expect(told(partsAddUp, seen)).toMatch(/^1 call is in neither of two windows that meet/);
  });

  test('costs few requests', async () => {
    const { requests } = await ask(byStart(day));
    expect(requests.length).toBeLessThanOrEqual(5);
  });
});

test('calls that one long window holds and the shorter ones do not', async () => {
  const older = someCalls(12, (index) => ({ id: `old-${index}`, startTime: DAY.from - 86_400 + index * 600 }));
  const long = { ...listed([...older.slice(1), ...calls]), window: { from: DAY.from - 86_400, to: DAY.to }, days: 2 };
  const api: Api = ({ startTime }) => (startTime === DAY.from ? calls : older);
  const { value } = await observed(windowParts, api, {
    settled: settledOn(calls),
    long: [long],
    turns: [{ start: 1 }],
  });
  expect(value?.at(-1)?.again).toBeDefined();
  expect(told(partsAddUp, { ...steady(), parts: value?.slice(-1) })).toContain('the account changes');
});

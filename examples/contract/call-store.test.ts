import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createCallStore } from './call-store.js';
import type { CallsQuery, ContractCall, StoredCall } from './types.js';

const aStored = (
  id: string,
  start: number,
  over: Partial<StoredCall> = {},
  call: Partial<ContractCall> = {},
): StoredCall => ({
  id,
  start,
  state: 2,
  asOf: start + 100,
  settled: true,
  call: {
    id,
    direction: 'incoming',
    duration: 60,
    startTime: start,
    operatorId: '7',
    operatorName: 'Ann Lee',
    operatorNumber: '107',
    ...call,
  },
  ...over,
});
const everything: CallsQuery = { startTime: 0, stopTime: 1e10, hasProperties: () => true };
const idsOf = (calls: readonly ContractCall[]): readonly string[] => calls.map(({ id }) => id);

test('a later state stays, whatever is told after it', () => {
  const store = createCallStore();
  store.save([aStored('a', 100)]);
  store.save([
    aStored('a', 100, { state: 1, asOf: 999, call: undefined }),
    aStored('a', 100, { asOf: 150 }, { duration: 1 }),
  ]);
  expect(store.find(everything)).toMatchObject([{ id: 'a', duration: 60 }]);
  store.save([aStored('a', 100, { asOf: 300 }, { duration: 61 })]);
  expect(store.find(everything)).toMatchObject([{ id: 'a', duration: 61 }]);
});

test('what does not fit is not found, nor what nobody answered', () => {
  const store = createCallStore();
  store.save([
    aStored('early', 10),
    aStored('a', 100),
    aStored('out', 110, {}, { direction: 'outgoing' }),
    aStored('other', 120, {}, { operatorId: '8' }),
    aStored('missed', 130, { call: undefined }),
  ]);
  const query = { ...everything, startTime: 100, stopTime: 130, direction: 'incoming', operators: ['7'] } as const;
  expect(idsOf(store.find({ ...query, operators: ['7'] }))).toEqual(['a']);
  expect(store.count(100, 130)).toBe(4);
});

test.each([
  ['nothing is read', [], [{ from: 0, to: 100 }]],
  [
    'the middle is read',
    [[40, 60]],
    [
      { from: 0, to: 39 },
      { from: 61, to: 100 },
    ],
  ],
  [
    'two stretches touch',
    [
      [0, 49],
      [50, 100],
    ],
    [],
  ],
  [
    'they overlap, and reach beyond',
    [
      [-50, 30],
      [20, 40],
      [90, 200],
    ],
    [{ from: 41, to: 89 }],
  ],
  [
    'one second is left',
    [
      [0, 49],
      [51, 100],
    ],
    [{ from: 50, to: 50 }],
  ],
] as const)('gaps: %s', (_sentence, covered, gaps) => {
  const store = createCallStore();
  for (const [from, to] of covered) store.cover(from, to);
  expect(store.gaps(0, 100)).toEqual(gaps);
});

test('operators are told once, by their newest name', () => {
  const store = createCallStore();
  const renamed = { operatorName: 'Ann Lee-Cho' };
  store.save([
    aStored('b', 200, {}, renamed),
    aStored('a', 100),
    aStored('c', 300, {}, { operatorId: '8', operatorName: 'Bo' }),
  ]);
  expect(store.operators()).toEqual([
    { id: '7', phone: '107', name: 'Ann Lee-Cho' },
    { id: '8', phone: '107', name: 'Bo' },
  ]);
});

test('calls that may still change are known by their start', () => {
  const store = createCallStore();
  expect(store.restlessFrom(0, 1_000)).toBeUndefined();
  store.save([aStored('a', 100), aStored('b', 200)]);
  expect(store.restlessFrom(0, 1_000)).toBe(200);
  store.save([aStored('c', 150, { settled: false })]);
  expect(store.restlessFrom(0, 1_000)).toBe(150);
});

test('what is kept outlives the process, also one that was killed in the middle', () => {
  const folder = mkdtempSync(join(tmpdir(), 'call-store-'));
  const file = join(folder, 'calls.db');
  const first = createCallStore(file);
  first.save([aStored('a', 100)]);
  first.cover(0, 500);
  first.setMark('arrivals', 12.5);
  first.close();
  mkdirSync(`${file}.lock`, { recursive: true });
  const second = createCallStore(file);
  expect(idsOf(second.find(everything))).toEqual(['a']);
  expect([second.gaps(0, 500), second.mark('arrivals')]).toEqual([[], 12.5]);
  second.close();
  rmSync(folder, { recursive: true });
});

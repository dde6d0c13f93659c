import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createWorld } from '../../world/index.js';
import type { WorldCall } from '../../world/types.js';
import { INDEX_STEP, stageOf } from './account.js';
import { createAccount } from './create-account.js';

const NOW = 1_767_614_400;
const HOUR = 3_600;
const always = { from: Number.NEGATIVE_INFINITY, to: Number.POSITIVE_INFINITY };

const anAccount = (calls = 40, now = NOW) =>
  createAccount({ world: createWorld({ seed: 3, calls, now: NOW, days: 1 }), now: () => now, onChange: () => {} });

const pattern = createWorld({ seed: 9, calls: 10, now: NOW }).callAt(3);
const aCallAt = (startedAt: number): Omit<WorldCall, 'index'> => ({ ...pattern, startedAt, endedAt: startedAt + 60 });

test('nothing that lies ahead of the clock is there', () => {
  const account = anAccount();
  const calls = [...account.between(always)];
  expect(calls.length).toBeGreaterThanOrEqual(40);
  expect(calls.every(({ startedAt }) => startedAt <= NOW)).toBe(true);
  expect(account.call(calls.length)).toBeUndefined();
  expect(account.call(calls.length - 1)).toBeDefined();
});

test.each([-1, 0.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 60])('there is no call %d', (index) => {
  expect(anAccount().call(index)).toBeUndefined();
});

test('a call that is added stands behind those of its second, with an index between theirs', () => {
  const account = anAccount();
  const before = account.world.callAt(10);
  const added = account.addCall(aCallAt(before.startedAt));
  const again = account.addCall(aCallAt(before.startedAt));
  expect(before.index).toBeLessThan(added.index);
  expect(added.index).toBeLessThan(again.index);
  expect(Number.isInteger(again.index / INDEX_STEP)).toBe(true);
  const indexes = [...account.between(always)].map(({ index }) => index);
  expect(indexes).toEqual(indexes.toSorted((a, b) => a - b));
  expect(account.call(added.index)).toEqual(added);
});

test('in an empty account there is room for any number of calls', () => {
  const account = anAccount(0);
  for (let made = 0; made < 2_000; made += 1) account.addCall(aCallAt(NOW - 1));
  expect(account.count(always)).toBe(2_000);
  expect(new Set([...account.between(always)].map(({ index }) => index)).size).toBe(2_000);
});

test('many calls fit into one second, wherever it lies between two of the world', () => {
  const account = anAccount(2);
  const last = account.world.startAt(1) - 1;
  for (const startedAt of [account.world.startAt(0), last]) {
    for (let made = 0; made < 20_000; made += 1) account.addCall(aCallAt(startedAt));
  }
  expect(account.count(always)).toBe(account.world.indexAt(NOW + 1) + 40_000);
});

test.each([0, 2])('calls that arrive late find room in an account of %d, however many came before', (calls) => {
  const account = anAccount(calls);
  for (let second = 0; second < 300; second += 1) account.addCall(aCallAt(NOW - 600 + second));
  for (let second = 299; second >= 0; second -= 1) account.addCall(aCallAt(NOW - 600 + second));
  for (let again = 0; again < 8; again += 1) account.addCall(aCallAt(NOW - 601));
  const starts = [...account.between(always)].map(({ startedAt }) => startedAt);
  expect(starts).toEqual(starts.toSorted((a, b) => a - b));
});

test('a call that is added ahead of the clock is there when its time comes', () => {
  let now = NOW;
  const world = createWorld({ seed: 3, calls: 40, now: NOW });
  const account = createAccount({ world, now: () => now, onChange: () => {} });
  const { index } = account.addCall(aCallAt(NOW + 5));
  expect(account.call(index)).toBeUndefined();
  now = NOW + 5;
  expect(account.call(index)).toMatchObject({ startedAt: NOW + 5 });
});

test('changes are seen wherever the call is, and only there', () => {
  const account = anAccount();
  const added = account.addCall(aCallAt(NOW - 50));
  account.changeCall(7, { topic: 'changed' });
  account.changeCall(7, { qualityScore: 1 });
  account.changeCall(added.index, { topic: 'changed too' });
  expect(account.call(7)).toEqual({ ...account.world.callAt(7), topic: 'changed', qualityScore: 1 });
  expect(account.call(added.index)).toMatchObject({ topic: 'changed too' });
  expect([...account.between(always)].filter(({ topic }) => topic.startsWith('changed'))).toHaveLength(2);
  expect(() => account.changeCall(1_000, {})).toThrow('no call 1000');
});

test('each change is told, with what the call was and is', () => {
  const told: unknown[] = [];
  const world = createWorld({ seed: 3, calls: 40, now: NOW });
  const account = createAccount({ world, now: () => NOW, onChange: (change) => told.push(change) });
  const added = account.addCall(aCallAt(NOW));
  const changed = account.changeCall(2, { topic: 'other' });
  account.removeCall(3);
  account.removeCall(3);
  account.addClient({ phone: '+12015550100' });
  account.load(account.save());
  expect(told).toEqual([
    { index: added.index, after: added },
    { index: 2, before: world.callAt(2), after: changed },
    { index: 3, before: world.callAt(3) },
    undefined,
    undefined,
  ]);
});

test('clients that were added follow those of the world', () => {
  const account = anAccount();
  const index = account.addClient({ phone: '+12015550142', name: 'Ann' });
  expect(account.client(index)).toMatchObject({ index, phone: '+12015550142', name: 'Ann' });
  expect(account.client(index - 1)).toEqual(account.world.clientAt(index - 1));
  expect(() => account.client(index + 1)).toThrow(RangeError);
});

test('what was saved is not touched by later changes', () => {
  const account = anAccount();
  account.removeCall(4);
  const saved = account.save();
  account.removeCall(5);
  account.addCall(aCallAt(NOW));
  account.load(saved);
  expect(account.call(4)).toBeUndefined();
  expect(account.call(5)).toBeDefined();
  account.removeCall(6);
  account.load(saved);
  expect(account.call(6)).toBeDefined();
});

test.each([
  ['rings', NOW - 1, 'ringing'],
  ['is talked in', NOW, 'talking'],
  ['has ended in its last second', NOW + 30, 'ended'],
])('a call %s', (_what, now, stage) => {
  expect(stageOf({ ...pattern, startedAt: NOW - 10, answeredAt: NOW, endedAt: NOW + 30 }, now)).toBe(stage);
});

describe('against a plain list', () => {
  const step = fc.oneof(
    fc.record({ kind: fc.constant('add' as const), at: fc.integer({ min: NOW - 30 * HOUR, max: NOW + HOUR }) }),
    fc.record({ kind: fc.constant('add near' as const), index: fc.nat(40) }),
    fc.record({ kind: fc.constant('remove' as const), nth: fc.nat(80) }),
  );
  const window = fc
    .tuple(
      fc.integer({ min: NOW - 26 * HOUR, max: NOW + HOUR }),
      fc.integer({ min: -HOUR, max: 27 * HOUR }),
      fc.boolean(),
    )
    .map(([from, length, whole]) => (whole ? always : { from, to: from + length }));

  test('counts, pages and walks through the same calls', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(0, 1, 40),
        fc.array(step, { maxLength: 40 }),
        window,
        fc.record({ skip: fc.nat(60), take: fc.nat(60), newestFirst: fc.boolean() }),
        (calls, steps, within, part) => {
          const account = anAccount(calls);
          let plain = Array.from({ length: account.world.indexAt(NOW + 1) }, (_, index) => account.world.callAt(index));
          if (calls === 0) plain = [];
          for (const each of steps) {
            if (each.kind === 'remove') {
              const gone = plain[each.nth];
              if (gone !== undefined) account.removeCall(gone.index);
              plain = plain.filter((call) => call !== gone);
            } else {
              const at = each.kind === 'add' ? each.at : calls === 0 ? NOW : account.world.startAt(each.index);
              const added = account.addCall(aCallAt(at));
              // Stable: behind those that start in the same second.
              if (at <= NOW) plain = [...plain, added].toSorted((a, b) => a.startedAt - b.startedAt);
            }
          }
          const wanted = plain.filter(({ startedAt }) => startedAt >= within.from && startedAt < within.to);
          expect(account.count(within)).toBe(wanted.length);
          expect([...account.between(within)]).toEqual(wanted);
          const ordered = part.newestFirst ? wanted.toReversed() : wanted;
          expect(account.page(within, part)).toEqual(ordered.slice(part.skip, part.skip + part.take));
        },
      ),
      { numRuns: 300 },
    );
  });
});

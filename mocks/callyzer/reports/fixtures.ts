import fc from 'fast-check';
import type { CallRow } from '../calls/call-row.js';
import type { TypeCode } from '../calls/call-type.js';
import { createZone, type ZoneName } from '../time/zone.js';
import { createDayStore, type DayStore } from './day-store.js';
import type { Filter } from './filter.js';

/** 2025-11-21 21:20:00 UTC: past midnight in India. */
export const NOW = 1_763_760_000;

export function aRow(over: Partial<CallRow> = {}): CallRow {
  const startedAt = over.startedAt ?? NOW - 3_600;
  const duration = over.duration ?? 60;
  return {
    index: 0,
    startedAt,
    syncedAt: startedAt + duration + 20,
    type: 0,
    duration,
    employee: 0,
    client: 0,
    ...over,
  };
}

/** @param rows in order of start; their indexes are given here */
export function aStore(
  rows: readonly CallRow[],
  now: number | (() => number) = NOW,
  zone: ZoneName = 'Asia/Kolkata',
): DayStore {
  const clock = typeof now === 'number' ? () => now : now;
  const source = {
    *between(from: number, to: number) {
      for (const [index, row] of rows.entries())
        if (row.startedAt >= from && row.startedAt < to) yield { ...row, index };
    },
    revision: () => 0,
    now: clock,
  };
  return createDayStore(source, createZone(zone));
}

const DAY = 86_400;

/** Few people and many calls in few seconds, so that pairs meet again and calls begin together. */
export const someRows: fc.Arbitrary<readonly CallRow[]> = fc
  .array(
    fc.record({
      ago: fc.oneof(fc.integer({ min: 0, max: 30 * DAY }), fc.integer({ min: 0, max: 40 })),
      type: fc.constantFrom<TypeCode>(0, 1, 2, 3),
      duration: fc.oneof(fc.integer({ min: 0, max: 5 }), fc.integer({ min: 0, max: 7_000 })),
      arrives: fc.oneof(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 1, max: DAY - 7_200 })),
      employee: fc.integer({ min: 0, max: 2 }),
      client: fc.integer({ min: -1, max: 2 }),
    }),
    { maxLength: 60, size: 'max' },
  )
  .map((drawn) =>
    drawn
      .toSorted((a, b) => b.ago - a.ago)
      .map(({ ago, type, duration, arrives, employee, client }) => {
        const seconds = type < 2 ? duration : 0;
        return aRow({
          startedAt: NOW - ago,
          type,
          duration: seconds,
          syncedAt: NOW - ago + seconds + arrives,
          employee,
          client,
        });
      }),
  );

const someSpan = fc
  .tuple(fc.integer({ min: -2 * DAY, max: 31 * DAY }), fc.integer({ min: 1, max: 33 * DAY }))
  .map(([ago, length]) => ({ from: NOW - ago, to: NOW - ago + length }));

/** Seldom there: with everything at once hardly a call passes. */
const seldom = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> =>
  fc.oneof({ weight: 4, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary: value });

/** With a window of one kind, or of both. */
export const someFilter: fc.Arbitrary<Filter> = fc
  .record({
    windows: fc.oneof(
      fc.record({ called: someSpan }),
      fc.record({ synced: someSpan }),
      fc.record({ called: someSpan, synced: someSpan }),
    ),
    excludedBelow: fc.constantFrom(0, 0, 0, 0, 1),
    types: seldom(fc.uniqueArray(fc.constantFrom<TypeCode>(0, 1, 2, 3))),
    longerThan: seldom(fc.integer({ min: 0, max: 100 })),
    shorterThan: seldom(fc.integer({ min: 1, max: 5_000 })),
    employees: seldom(fc.uniqueArray(fc.integer({ min: 0, max: 2 }))),
    clients: seldom(fc.uniqueArray(fc.integer({ min: -1, max: 2 }))),
    withoutDays: seldom(fc.uniqueArray(fc.integer({ min: 0, max: 6 }), { maxLength: 3 })),
  })
  .map(({ windows, excludedBelow, longerThan, shorterThan, types, employees, clients, withoutDays }) => ({
    ...windows,
    excludedBelow,
    ...(longerThan === undefined ? {} : { longerThan }),
    ...(shorterThan === undefined ? {} : { shorterThan }),
    ...(types === undefined ? {} : { types: new Set(types) }),
    ...(employees === undefined ? {} : { employees: new Set(employees) }),
    ...(clients === undefined ? {} : { clients: new Set(clients) }),
    ...(withoutDays === undefined ? {} : { withoutDays: new Set(withoutDays) }),
  }));

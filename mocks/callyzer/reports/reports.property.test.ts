import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { CallRow } from '../calls/call-row.js';
import { typeName } from '../calls/call-type.js';
import { dateAndTime, dateOfDay } from '../time/stamps.js';
import { analysisOf } from './analysis.js';
import { collect } from './collect.js';
import { daywiseOf } from './daywise.js';
import { employeeTotals } from './employee-totals.js';
import type { Filter } from './filter.js';
import { aStore, NOW, someFilter, someRows } from './fixtures.js';
import {
  naiveAverageDuration,
  naiveClient,
  naiveEmployee,
  naiveNeverAttended,
  naiveNotPickedUp,
  naiveSlots,
  naiveSummary,
  type Seen,
} from './fixtures.naive.js';
import { historyPage } from './history.js';
import { hourlyOf } from './hourly.js';
import { longestCall } from './longest.js';
import { slotTotals } from './slot-totals.js';
import { summaryOf, toldTotals } from './summary.js';
import { neverAttended, notPickedUpByClient, unanswered } from './unanswered.js';
import { uniqueClients } from './unique-clients.js';

/** Which rows pass, in the plainest words. */
function passes(row: CallRow, filter: Filter, day: number, now: number): boolean {
  const { called, synced, types, longerThan, shorterThan, employees, clients, excludedBelow, withoutDays } = filter;
  const inside = (time: number, span?: { from: number; to: number }) => !span || (time >= span.from && time <= span.to);
  if (row.startedAt > now || row.syncedAt > now) return false;
  if (!inside(row.startedAt, called) || !inside(row.syncedAt, synced)) return false;
  if (types && !types.has(row.type)) return false;
  if (longerThan !== undefined && row.duration <= longerThan) return false;
  if (shorterThan !== undefined && row.duration >= shorterThan) return false;
  if (employees && !employees.has(row.employee)) return false;
  if (clients && !clients.has(row.client)) return false;
  if (row.client >= 0 && row.client < excludedBelow) return false;
  return !withoutDays?.has(((day % 7) + 7) % 7);
}

/** Several filters on one account, and at several moments: what is kept of one must not be taken for another's. */
const cases = fc.record({
  rows: someRows,
  filters: fc.array(someFilter, { minLength: 1, maxLength: 3 }),
  earlier: fc.integer({ min: 0, max: 3 * 86_400 }),
});

function atEachMoment(check: (store: ReturnType<typeof aStore>, filter: Filter, seen: readonly Seen[]) => void): void {
  fc.assert(
    fc.property(cases, ({ rows, filters, earlier }) => {
      let now = NOW - earlier;
      const store = aStore(rows, () => now);
      for (const moment of [NOW - earlier, NOW, NOW + 2 * 86_400]) {
        now = moment;
        for (const filter of filters) checkOne(filter);
      }

      function checkOne(filter: Filter): void {
        const seen = rows
          .map((row, index) => ({ row, index, day: store.zone.dayOf(row.startedAt) }))
          .filter(({ row, day }) => passes(row, filter, day, now))
          .map(({ row, index }): Seen => {
            const { date, time } = dateAndTime(row.startedAt, store.zone);
            const { employee, client, type, duration } = row;
            return {
              id: `${index}`,
              employee: `${employee}`,
              client: `${client}`,
              type: typeName(type),
              duration,
              date,
              time,
            };
          })
          .reverse();
        check(store, filter, seen);
      }
    }),
    { numRuns: 80 },
  );
}

test('a summary is what can be counted in the history', () => {
  atEachMoment((store, filter, seen) => {
    expect(summaryOf(collect(filter, store), store.pairs)).toEqual(naiveSummary(seen));
  });
});

test('employees have what can be counted in their history', () => {
  atEachMoment((store, filter, seen) => {
    const found = employeeTotals(collect(filter, store), store.pairs);
    const staff = [...new Set(seen.map(({ employee }) => employee))].sort();
    expect(found.map(({ employee }) => `${employee}`)).toEqual(staff);
    for (const { employee, last, told } of found) {
      expect({ ...told, last: `${last}` }).toEqual(naiveEmployee(seen, `${employee}`));
    }
  });
});

test('clients have what can be counted in their history, newest call first', () => {
  atEachMoment((store, filter, seen) => {
    const found = uniqueClients(collect(filter, store), store.pairs);
    expect(found.map(({ client }) => `${client}`)).toEqual([...new Set(seen.map(({ client }) => client))]);
    for (const { client, totals } of found) {
      expect({ ...toldTotals(totals), last: `${totals.last}` }).toEqual(naiveClient(seen, `${client}`));
    }
  });
});

test.each([
  ['never attended', neverAttended, naiveNeverAttended],
  ['not picked up', notPickedUpByClient, naiveNotPickedUp],
] as const)('calls that were %s are those of the history, page by page', (_name, kind, naive) => {
  atEachMoment((store, filter, seen) => {
    const collected = collect(filter, store);
    const { total } = unanswered(kind, collected, filter, store, { skip: 0, take: 0 });
    const pages = [0, 2, 4, 6, 8, 10, 12, 14, 16, 18, 20, 22].flatMap(
      (skip) => unanswered(kind, collected, filter, store, { skip, take: 2 }).items,
    );
    expect(pages).toHaveLength(total);
    const listed = pages.flatMap(({ calls }) => calls.map(String)).sort();
    expect(listed).toEqual(
      naive(seen)
        .map(({ id }) => id)
        .sort(),
    );
  });
});

test('an analysis averages what is in the history, and its best are the best there', () => {
  atEachMoment((store, filter, seen) => {
    const { averageDuration, dialer, answered, caller, talker } = analysisOf(collect(filter, store), store.pairs);
    expect(averageDuration).toEqual(naiveAverageDuration(seen));
    const ofEach = [...new Set(seen.map(({ employee }) => employee))].sort().map((each) => naiveEmployee(seen, each));
    const most = (key: 'total_outgoing_calls' | 'total_incoming_calls' | 'total_calls' | 'total_duration') =>
      Math.max(0, ...ofEach.map((each) => each[key]));
    expect(dialer?.totals.outgoing ?? 0).toBe(most('total_outgoing_calls'));
    expect(answered?.totals.incoming ?? 0).toBe(most('total_incoming_calls'));
    expect(caller === undefined ? 0 : toldTotals(caller.totals).total_calls).toBe(most('total_calls'));
    expect(talker === undefined ? 0 : toldTotals(talker.totals).total_duration).toBe(most('total_duration'));
    const talks = seen.filter(({ type }) => type === 'Incoming' || type === 'Outgoing');
    const longest = talks
      .toReversed()
      .reduce<Seen | undefined>((best, row) => (!best || row.duration > best.duration ? row : best), undefined);
    expect(longestCall(filter, store)).toBe(longest === undefined ? undefined : Number(longest.id));
  });
});

test.each([
  [{ from: 600, to: 780 }, ['00:00', '10:00', '11:00', '12:00', '13:00', '24:00']],
  [{ from: 570, to: 705 }, ['00:00', '09:30', '10:00', '11:00', '11:45', '24:00']],
])('slots of working hours %j hold the calls of their time', (hours, edges) => {
  const slots = edges.slice(1).map((to, at) => [edges[at] ?? '', to] as const);
  atEachMoment((store, filter, seen) => {
    const totals = slotTotals(filter, hours, store);
    const naive = naiveSlots(seen, slots);
    const { time_slots: hourly, ...whole } = hourlyOf(totals);
    expect({ ...whole, slots: hourly.map(({ total_calls }) => total_calls) }).toEqual({
      ...naive,
      slots: naive.slots.map(({ total_calls }) => total_calls),
    });
    const { time_slots: daywise, total_days_with_no_calls_in_time_slot: gaps } = daywiseOf(totals, {
      slotAverages: 'table',
      percentages: false,
    });
    const dates = totals.days.map(({ day }) => dateOfDay(day));
    for (const [at, slot] of daywise.entries()) {
      const expected = naive.slots[at];
      expect(slot.daily_average).toEqual(expected?.daily_average);
      expect(slot.day_wise.map(({ date }) => date)).toEqual(dates);
      for (const { date, total_calls, total_duration } of slot.day_wise) {
        const own = expected?.rows.filter((row) => row.date === date) ?? [];
        expect([total_calls, total_duration]).toEqual([
          own.length,
          own.reduce((sum, { duration }) => sum + duration, 0),
        ]);
      }
      const empty = dates.filter((date) => !expected?.rows.some((row) => row.date === date));
      expect(slot.days_with_no_calls_in_time_slot).toBe(empty.length);
    }
    const full = dates.filter((date) => naive.slots.every(({ rows }) => rows.some((row) => row.date === date)));
    expect(gaps).toBe(dates.length - full.length);
  });
});

test.each([true, false])('pages of the history put together are the history (newest first: %s)', (newestFirst) => {
  atEachMoment((store, filter, seen) => {
    const ids = (newestFirst ? seen : seen.toReversed()).map(({ id }) => Number(id));
    const pages: number[] = [];
    for (let skip = 0; skip < seen.length + 3; skip += 3) {
      const page = historyPage(filter, store, { skip, take: 3 }, newestFirst);
      expect(page.total).toBe(seen.length);
      pages.push(...page.calls);
    }
    expect(pages).toEqual(ids);
  });
});

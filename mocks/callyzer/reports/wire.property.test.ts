import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { CallLog, CallsBetween } from '../../../schemas/callyzer/call-log.js';
import type { EmployeeTotals, UniqueClient } from '../../../schemas/callyzer/totals.js';
import { aCallyzer, ask, DAY, NOW, seenOf, wholeHistory } from '../fixtures.js';
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

/** Everything over the wire: what clients can add up of the history for themselves is what the reports tell them. */

const staff = aCallyzer().default.own.staff.all;
const numbers = staff.map(({ number }) => number);
const someNumber = fc
  .tuple(fc.constantFrom(...numbers), fc.boolean())
  .map(([{ country, national }, isWhole]) => (isWhole ? `${country}-${national}` : national));

const someWindow = fc
  .tuple(fc.integer({ min: -1, max: 32 * 24 }), fc.integer({ min: 1, max: 34 * 24 }), fc.boolean())
  .map(([hoursAgo, hours, isSynced]) => {
    const [from, to] = [NOW - hoursAgo * 3_600, NOW - hoursAgo * 3_600 + hours * 3_600];
    return isSynced ? { synced_from: from, synced_to: to } : { call_from: from, call_to: to };
  });

/** Filters that every report takes; the last two only those about all calls. */
const someFilter = fc.record(
  {
    window: someWindow,
    emp_numbers: fc.uniqueArray(someNumber, { minLength: 1, maxLength: 4 }),
    emp_tags: fc.uniqueArray(fc.constantFrom('support', 'sales', 'night-shift'), { minLength: 1 }),
    is_exclude_numbers: fc.boolean(),
    call_types: fc.uniqueArray(fc.constantFrom('Incoming', 'Outgoing', 'Missed', 'Rejected'), { minLength: 1 }),
    durations: fc.record(
      {
        duration_grt_than: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 100 })),
        duration_les_than: fc.integer({ min: 101, max: 900 }),
      },
      { requiredKeys: ['duration_grt_than'] },
    ),
  },
  { requiredKeys: ['window'] },
);

type Drawn = typeof someFilter extends fc.Arbitrary<infer T> ? T : never;

interface Case {
  readonly filter: object;
  readonly withoutDurations: object;
  readonly withoutTypes: object;
  readonly simulator: ReturnType<typeof aCallyzer>;
}

async function everywhere(check: (given: Case) => Promise<void>, runs = 25): Promise<void> {
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 1, max: 50 }),
      fc.integer({ min: 0, max: 900 }),
      someFilter,
      async (seed, calls, drawn) => {
        const { window, durations, call_types, ...rest } = drawn;
        const types = call_types === undefined ? {} : { call_types };
        const simulator = aCallyzer({ seed, calls, switches: { 'account.excludedClients': 3 } });
        await check({
          simulator,
          filter: { ...window, ...rest, ...types, ...durations },
          withoutDurations: { ...window, ...rest, ...types },
          withoutTypes: { ...window, ...rest },
        });
        await simulator.close();
      },
    ),
    { numRuns: runs },
  );
}

const historyOf = async (simulator: Case['simulator'], filter: object): Promise<Seen[]> =>
  (await wholeHistory(simulator, filter)).map(seenOf);

async function allPages<T>(simulator: Case['simulator'], path: string, filter: object): Promise<T[]> {
  const items: T[] = [];
  for (let page_no = 1; ; page_no += 1) {
    const { body } = await ask(simulator, path, { ...filter, page_no, page_size: 20 });
    items.push(...body.result);
    if (items.length >= body.total_records) return items;
  }
}

/** Whether a row passes, told from the row alone. */
function passes(row: CallLog, { call_types, durations, emp_numbers, emp_tags }: Drawn): boolean {
  const { emp_country_code, emp_number, duration } = row;
  return (
    (call_types?.includes(row.call_type) ?? true) &&
    (durations === undefined ||
      (duration > durations.duration_grt_than &&
        duration < (durations.duration_les_than ?? Number.POSITIVE_INFINITY))) &&
    (emp_numbers?.some((text) => text === emp_number || text === `${emp_country_code}-${emp_number}`) ?? true) &&
    (emp_tags?.some((tag) => row.emp_tags.includes(tag)) ?? true)
  );
}

test('the history under a filter is the history of the window, sifted by what its rows say', () =>
  fc.assert(
    fc.asyncProperty(fc.integer({ min: 1, max: 50 }), someFilter, async (seed, drawn) => {
      const simulator = aCallyzer({ seed, calls: 700 });
      const { window, durations, ...rest } = drawn;
      const rows = await wholeHistory(simulator, { ...window, ...rest, ...durations });
      const whole = await wholeHistory(simulator, window);
      expect(rows).toEqual(whole.filter((row) => passes(row, drawn)));
      await simulator.close();
    }),
    { numRuns: 30 },
  ));

test('a summary is what the history adds up to', () =>
  everywhere(async ({ simulator, filter }) => {
    const { body } = await ask(simulator, '/call-log/summary', filter);
    expect(body.result).toEqual(naiveSummary(await historyOf(simulator, filter)));
  }));

test('an employee summary is what the history of each employee adds up to; without one it is refused', () =>
  everywhere(async ({ simulator, filter }) => {
    const seen = await historyOf(simulator, filter);
    const { status, body } = await ask(simulator, '/call-log/employee-summary', filter);
    if (seen.length === 0) {
      expect([status, body.message]).toEqual([400, 'No employees meet the search criteria.']);
      return;
    }
    const employees: EmployeeTotals[] = body.result.employees;
    expect(employees.map(({ emp_number }) => emp_number).sort()).toEqual(
      [...new Set(seen.map(({ employee }) => employee))].sort(),
    );
    for (const { emp_name, emp_code, emp_country_code, emp_number, emp_tags, last_call_log, ...told } of employees) {
      expect({ ...told, last: last_call_log.id }).toEqual(naiveEmployee(seen, emp_number));
    }
  }));

test('averages and the longest call of an analysis are those of the history', () =>
  everywhere(async ({ simulator, filter }) => {
    const seen = await historyOf(simulator, filter);
    const { body } = await ask(simulator, '/call-log/analysis', filter);
    expect(body.result.average_duration).toEqual(naiveAverageDuration(seen));
    const talks = seen.filter(({ type }) => type === 'Incoming' || type === 'Outgoing').map(({ duration }) => duration);
    expect(body.result.longest_duration?.call_log.duration ?? -1).toBe(Math.max(-1, ...talks));
  }));

test('unique clients are those of the history, each with what theirs adds up to', () =>
  everywhere(async ({ simulator, withoutDurations }) => {
    const seen = await historyOf(simulator, withoutDurations);
    const clients = await allPages<UniqueClient>(simulator, '/call-log/unique-clients', withoutDurations);
    expect(clients).toHaveLength(new Set(seen.map(({ client }) => client)).size);
    for (const { client_name, client_country_code, client_number, last_call_log, ...told } of clients) {
      expect({ ...told, last: last_call_log.id }).toEqual(naiveClient(seen, `${client_country_code}-${client_number}`));
    }
  }));

test('calls never attended and not picked up are those of the history, and as many as the summary says', () =>
  everywhere(async ({ simulator, withoutDurations, withoutTypes }) => {
    const idsOf = (items: readonly CallsBetween[]) =>
      items.flatMap(({ call_logs }) => call_logs.map(({ id }) => id)).sort();
    const never = idsOf(await allPages<CallsBetween>(simulator, '/call-log/never-attended', withoutDurations));
    expect(never).toEqual(
      naiveNeverAttended(await historyOf(simulator, withoutTypes))
        .map(({ id }) => id)
        .sort(),
    );
    const dialled = idsOf(await allPages<CallsBetween>(simulator, '/call-log/not-pickup-by-client', withoutDurations));
    expect(dialled).toEqual(
      naiveNotPickedUp(await historyOf(simulator, withoutDurations))
        .map(({ id }) => id)
        .sort(),
    );
    const { total_never_attended_calls } = (await ask(simulator, '/call-log/summary', withoutTypes)).body.result;
    expect(total_never_attended_calls).toBe(never.length);
  }));

test('slots of a day hold the calls of the history, and the days of a slot add up to it', () =>
  everywhere(async ({ simulator, filter }) => {
    const hours = { working_hour_from: '14:30', working_hour_to: '17:00' };
    const seen = await historyOf(simulator, filter);
    const naive = naiveSlots(seen, [
      ['00:00', '14:30'],
      ['14:30', '15:00'],
      ['15:00', '16:00'],
      ['16:00', '17:00'],
      ['17:00', '24:00'],
    ]);
    const { time_slots: hourly, ...whole } = (
      await ask(simulator, '/call-log/hourly-analytics', { ...filter, ...hours })
    ).body.result;
    const { slots, ...expected } = naive;
    expect(whole).toEqual(expected);
    const { time_slots: daywise } = (await ask(simulator, '/call-log/daywise-analytics', { ...filter, ...hours })).body
      .result;
    for (const [at, { rows, daily_average: _, ...totals }] of slots.entries()) {
      expect(hourly[at]).toMatchObject(totals);
      const sum = (key: string): number =>
        daywise[at].day_wise.reduce((all: number, day: Record<string, number>) => all + (day[key] ?? 0), 0);
      expect([sum('total_calls'), sum('total_connected_calls'), sum('total_duration')]).toEqual(Object.values(totals));
      expect(new Set(rows.map(({ date }) => date)).size).toBe(
        daywise[at].day_wise.filter((day: { total_calls: number }) => day.total_calls > 0).length,
      );
    }
    const percentages: number[] = hourly.map(({ total_call_perc }: { total_call_perc: number }) => total_call_perc);
    expect(Math.abs(percentages.reduce((all, each) => all + each, 0) - (seen.length === 0 ? 0 : 100))).toBeLessThan(
      0.04,
    );
  }));

test('days that are left out by weekday are left out of everything', async () => {
  const simulator = aCallyzer();
  const week = { call_from: NOW - 14 * DAY, call_to: NOW, working_hour_from: '10:00', working_hour_to: '19:00' };
  const { body } = await ask(simulator, '/call-log/hourly-analytics', { ...week, exclude_days: ['Mon', 'Sun'] });
  const rows: CallLog[] = await wholeHistory(simulator, { call_from: week.call_from, call_to: week.call_to });
  const kept = rows.filter(({ call_date }) => ![0, 1].includes(new Date(`${call_date}T00:00:00Z`).getUTCDay()));
  expect(kept.length).toBeLessThan(rows.length);
  expect(body.result.total_calls).toBe(kept.length);
});

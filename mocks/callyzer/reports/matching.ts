import type { DayColumns } from './day-columns.js';
import { type Filter, kindTest } from './filter.js';
import type { Piece } from './pieces.js';

/** Whether the call at a place of a day passes a filter. */
export type Test = (at: number) => boolean;

const all: Test = () => true;

/**
 * For the calls of one day. What a piece promises of all its calls is not asked of each again.
 * @param now calls that arrive later are not there yet; Unix seconds
 */
export function testOf(filter: Filter, piece: Pick<Piece, 'whole'>, columns: DayColumns, now: number): Test {
  const tests = [...(piece.whole ? [] : windowTests(filter, columns, now)), ...ownTests(filter, columns)];
  const [one, two, ...more] = tests;
  if (one === undefined) return all;
  if (two === undefined) return one;
  if (more.length === 0) return (at) => one(at) && two(at);
  return (at) => tests.every((test) => test(at));
}

function windowTests({ called, synced }: Filter, { from, start, synced: arrives }: DayColumns, now: number): Test[] {
  const firstStart = (called?.from ?? Number.NEGATIVE_INFINITY) - from;
  const lastStart = (called?.to ?? Number.POSITIVE_INFINITY) - from;
  const firstArrival = (synced?.from ?? Number.NEGATIVE_INFINITY) - from;
  const lastArrival = Math.min(synced?.to ?? now, now) - from;
  return [
    (at) => {
      const started = start[at] ?? 0;
      const arrived = started + (arrives[at] ?? 0);
      return started >= firstStart && started <= lastStart && arrived >= firstArrival && arrived <= lastArrival;
    },
  ];
}

/** What a call has or has not of itself. */
function ownTests(filter: Filter, { type, duration, employee, client }: DayColumns): Test[] {
  const { employees, clients, excludedBelow } = filter;
  const tests: Test[] = [];
  const kind = kindTest(filter);
  if (kind !== undefined) tests.push((at) => kind(type[at] ?? 0, duration[at] ?? 0));
  if (employees !== undefined) tests.push((at) => employees.has(employee[at] ?? -1));
  if (clients !== undefined) tests.push((at) => clients.has(client[at] ?? -1));
  if (excludedBelow > 0) {
    tests.push((at) => {
      const who = client[at] ?? -1;
      return who < 0 || who >= excludedBelow;
    });
  }
  return tests;
}

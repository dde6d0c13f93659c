import { expect, test } from 'vitest';
import { answered, crashed, DAY, kindOf, listed, refused, searched, settledOn, silent, someCalls } from './fixtures.js';
import { longWindowsWork } from './long-windows-work.js';

const calls = someCalls(10);
const settled = settledOn(calls);
const steady = listed(calls);
const search = searched(steady);
const month = { from: DAY.to - 30 * 86_400, to: DAY.to };
const error = (body: object) => answered({ status: 400, json: body });
const spring = { timestamp: '2026-11-21T10:00:00', status: 400, error: 'Bad Request', path: '/calls' };

test.each([
  ['more calls', listed([...calls, { id: 'old' }]), steady, 'pass'],
  ['the same calls', listed(calls), steady, 'pass'],
  ['a limit that is named', error({ status: 'error', message: 'The period must not exceed 7 days' }), steady, 'info'],
  ['a limit named in another language', error({ error: { text: 'Максимум 31 день' } }), steady, 'info'],
  ['400 without a reason', error(spring), steady, 'warn'],
  ['400 with an empty excuse', refused, steady, 'warn'],
  ['500', crashed, steady, 'warn'],
  ['calls of the day are missing', listed(calls.slice(3)), steady, 'warn'],
  ['nothing at all', listed([]), steady, 'warn'],
  ['calls are missing, and the account moves', listed(calls.slice(3)), listed(calls.slice(1)), 'pass'],
  ['no answer', silent, steady, 'inconclusive'],
])('a month: %s', (_sentence, seen, again, kind) => {
  expect(kindOf(longWindowsWork, { settled, search, long: [{ ...seen, window: month, days: 30 }], again })).toBe(kind);
});

const older = someCalls(4, (index) => ({ id: `old-${index}`, startTime: DAY.from - 9000, endTime: DAY.from - 8000 }));
const parts = (again: typeof steady) => [
  { cut: '', window: month, whole: steady, parts: [listed(older), listed(calls)], again },
];

test.each([
  ['is cut off', parts(steady), 'warn'],
  ['moved meanwhile', parts(listed([...older, ...calls])), 'pass'],
  ['was not asked in parts', undefined, 'pass'],
])('a month that lacks the calls of the days before: %s', (_sentence, asked, kind) => {
  const given = { settled, search, long: [{ ...steady, window: month, days: 30 }], again: steady, parts: asked };
  expect(kindOf(longWindowsWork, given)).toBe(kind);
});

test('a month that is the settled window itself is held against the day before it', () => {
  const day = listed(calls);
  const found = settledOn(calls.slice(5), month);
  const long = [{ ...found, days: 30 }];
  const given = { settled: found, search: searched(day), long, again: listed(calls.slice(5)) };
  expect(kindOf(longWindowsWork, given)).toBe('warn');
  expect(kindOf(longWindowsWork, { ...given, search: searched(listed(calls.slice(6))) })).toBe('pass');
});

test.each([
  ['answered', listed([]), 'pass'],
  ['refused', crashed, 'warn'],
])('an account without calls shows whether a month is %s', (_sentence, seen, kind) => {
  expect(kindOf(longWindowsWork, { search, long: [{ ...seen, window: month, days: 30 }] })).toBe(kind);
});

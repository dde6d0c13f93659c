import { expect, test } from 'vitest';
import { DAY } from '../calls/request/fixtures.js';
import { aCall } from '../fixtures.js';
import { idsOf } from '../observations/call-sets.js';
import { membershipFrom, talkingSeconds } from './membership.js';

const at = (id: string, start: number, length: number) =>
  aCall({ id, startTime: DAY.from + start, endTime: DAY.from + start + length, duration: length });
const calls = [
  at('long', 1000, 3000),
  at('a', 5000, 100),
  at('b', 5040, 100),
  at('c', 5060, 100),
  at('brief', 9000, 4),
];

test('the seconds tried are those amid most calls, and amid the longest one', () => {
  const [busiest = 0, amid = 0] = talkingSeconds(DAY, calls);
  expect([busiest - DAY.from, amid - DAY.from]).toEqual([5063, 2500]);
});

test.each([
  ['nobody calls', []],
  ['calls are too short', [at('brief', 9000, 4)]],
  ['times are none', [aCall({ startTime: '2026-11-14' })]],
])('there are none when %s', (_sentence, rows) => {
  expect(talkingSeconds(DAY, rows)).toEqual([]);
});

const second = DAY.from + 5063;
const [early, late] = [calls.slice(0, 4), calls.slice(1)];
test.each([
  ['start', early, [calls[4]]],
  ['end', [calls[0]], late],
  ['overlap', early, late],
  ['unknown', [calls[0]], [calls[4]]],
  ['unknown', early, [calls[1], calls[4]]],
])('calls are filed by: %s', (membership, before, behind) => {
  expect(membershipFrom(calls, second, { before: idsOf(before), behind: idsOf(behind) })).toBe(membership);
});

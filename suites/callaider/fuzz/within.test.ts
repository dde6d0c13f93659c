import { expect, test } from 'vitest';
import { DAY } from '../calls/request/fixtures.js';
import { aCall } from '../fixtures.js';
import { type Membership, within } from './within.js';

const START = DAY.from + 10_000;
const call = aCall({ startTime: START, endTime: START + 600, duration: 600 });
const { endTime: _end, ...withoutEnd } = call;

test.each<[string, Membership, from: number, to: number, boolean | undefined]>([
  ['well inside, however windows are read', 'unknown', -400, 700, true],
  ['well inside, but it may have rung before', 'unknown', -60, 700, undefined],
  ['a second on either side of the start', 'start', -1, 1, true],
  ['the start on a bound', 'start', 0, 100, undefined],
  ['no length', 'start', 0, 0, undefined],
  ['a second on either side of the end', 'end', 599, 601, true],
  ['around the start, where calls are filed by their end', 'end', -1, 1, undefined],
  ['amid the call, where any part counts', 'overlap', 100, 200, true],
  ['amid the call, where the start counts', 'start', 100, 200, undefined],
  ['before it', 'overlap', -100, -3, false],
  ['up to two seconds before it', 'start', -100, -2, undefined],
  ['after it', 'start', 603, 700, false],
  ['right after it', 'start', 601, 700, undefined],
])('%s (%s)', (_sentence, membership, from, to, expected) => {
  expect(within({ from: START + from, to: START + to }, call, membership)).toBe(expected);
});

test.each<[string, Membership, from: number, to: number, boolean | undefined]>([
  ['its end is not told: it may reach into the window', 'start', 1000, 1100, undefined],
  ['its end is not told, but it cannot be that late', 'start', 2000, 2100, false],
  ['its end is not told, so that it proves nothing', 'end', 599, 601, undefined],
])('%s (%s)', (_sentence, membership, from, to, expected) => {
  expect(within({ from: START + from, to: START + to }, withoutEnd, membership)).toBe(expected);
});

test('a time that is none decides nothing', () => {
  expect(within(DAY, aCall({ startTime: 'yesterday' }), 'start')).toBeUndefined();
});

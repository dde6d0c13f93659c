import { expect, test } from 'vitest';
import { aCall } from '../../fixtures.js';
import { endNotBeforeStart, endTimeInSeconds } from './end-time.js';
import { callWith, settled } from './fixtures.js';
import { startTimeInSeconds, startTimeIsNumber } from './start-time.js';

const S = 1_700_000_000;

test.each([
  [S, 'pass', 'pass'],
  [S + 0.25, 'pass', 'pass'],
  [1e9, 'pass', 'pass'],
  [4e9, 'pass', 'pass'],
  [0, 'pass', 'fail'],
  [86_400, 'pass', 'fail'],
  [-1, 'pass', 'fail'],
  [S * 1e3, 'pass', 'fail'],
  [S * 1e6, 'pass', 'fail'],
  [S * 1e9, 'pass', 'fail'],
  [5e10, 'pass', 'fail'],
  [`${S}`, 'fail', 'skip'],
  ['2024-03-04T21:00:00Z', 'fail', 'skip'],
  [null, 'fail', 'skip'],
  [undefined, 'fail', 'skip'],
])('startTime %j: %s as a number, %s as seconds', (startTime, type, unit) => {
  const calls = callWith('startTime', startTime);
  expect(startTimeIsNumber.judge({ calls }).kind).toBe(type);
  expect(startTimeInSeconds.judge({ calls }).kind).toBe(unit);
});

test('a few calls in milliseconds among others are counted', () => {
  const calls = settled(aCall(), aCall({ startTime: S * 1000 }), aCall({ startTime: 'soon' }));
  expect(startTimeInSeconds.judge({ calls })).toMatchObject({
    findings: [
      { message: 'startTime is in milliseconds in 1 of 3 calls', actual: '1700000000000', at: '/calls/1/startTime' },
    ],
  });
});

test.each([
  ['none', S, undefined, 'pass'],
  ['seconds', S, S + 185, 'pass'],
  ['seconds beside a start that is no number', '2024-03-04', S, 'pass'],
  ['null', S, null, 'warn'],
  ['a date', S, '2024-03-04T21:00:00Z', 'fail'],
  ['a number as text', S, `${S}`, 'fail'],
  ['milliseconds', S, (S + 185) * 1000, 'fail'],
  ['milliseconds beside a start that is no number', null, S * 1000, 'fail'],
  ['zero', S, 0, 'fail'],
  ['milliseconds like the start', S * 1000, (S + 185) * 1000, 'skip'],
])('endTime is %s: %s, %s: %s', (_sentence, startTime, endTime, kind) => {
  const calls = settled(aCall({ startTime, endTime }));
  expect(endTimeInSeconds.judge({ calls }).kind).toBe(kind);
});

test.each([
  ['after the start', S, S + 1, 'pass'],
  ['at the start', S, S, 'pass'],
  ['in the second of the start, cut to seconds', S + 0.9, S, 'pass'],
  ['milliseconds after the start', S * 1000, S * 1000 + 5, 'pass'],
  ['before the start', S, S - 1, 'fail'],
  ['milliseconds before the start', S * 1000, S * 1000 - 5, 'fail'],
  ['unknown', S, undefined, 'skip'],
  ['null', S, null, 'skip'],
  ['of another unit', S * 1000, S + 5, 'skip'],
  ['zero', S, 0, 'skip'],
  ['text', S, `${S - 5}`, 'skip'],
])('the end is %s: %s, %s: %s', (_sentence, startTime, endTime, kind) => {
  const calls = settled(aCall({ startTime, endTime }));
  expect(endNotBeforeStart.judge({ calls }).kind).toBe(kind);
});

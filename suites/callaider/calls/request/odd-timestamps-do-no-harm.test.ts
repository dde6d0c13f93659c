import { expect, test } from 'vitest';
import { aCall } from '../../fixtures.js';
import { crashed, crashedInHtml, DAY, kindOf, listed, refused, settledOn, silent, someCalls } from './fixtures.js';
import { oddTimestampsDoNoHarm } from './odd-timestamps-do-no-harm.js';

const whole = settledOn(someCalls(5));
const inside = listed(someCalls(5));
const late = aCall({ id: 'late', startTime: DAY.to + 7200, endTime: DAY.to + 7260 });
const outside = listed([...someCalls(5), late]);
const nothing = { ...listed([]), window: { from: DAY.to - 60, to: DAY.to - 30 } };
/** An API whose window is off by hours: that is told elsewhere. */
const shifted = { ...whole, rows: [...whole.rows, late] };

test.each([
  ['text read as numbers is lenient', 'times sent as text', whole, inside, 'info'],
  ['text refused is strict', 'times sent as text', whole, refused, 'info'],
  ['text that opens the window fails', 'times sent as text', whole, outside, 'fail'],
  ['text that opens a part of the account fails', 'times sent as text', nothing, inside, 'fail'],
  ['text that brings what numbers bring is lenient', 'times sent as text', shifted, outside, 'info'],
  ['fractions cut to seconds are lenient', 'times with a fraction', whole, inside, 'info'],
  ['null without calls does no harm', 'times sent as null', undefined, listed([]), 'info'],
  ['null that means everything fails', 'times sent as null', undefined, inside, 'fail'],
  ['calls from before 1970 fail', 'times before 1970', undefined, inside, 'fail'],
  ['500 in the shape of an error does no harm', 'times sent as null', undefined, crashed, 'info'],
  ['500 in HTML is a warning', 'times sent as null', undefined, crashedInHtml, 'warn'],
  ['no answer decides nothing', 'times sent as null', undefined, silent, 'inconclusive'],
])('%s', (_sentence, label, like, seen, kind) => {
  expect(kindOf(oddTimestampsDoNoHarm, { answers: [{ ...seen, label, like }] })).toBe(kind);
});

test('an ignored window is told by another rule', () => {
  const empty = [{ ...inside, window: { from: DAY.to * 2, to: DAY.to * 2 + 60 } }];
  const answers = [{ ...inside, label: 'times sent as null', like: undefined }];
  expect(kindOf(oddTimestampsDoNoHarm, { answers, empty })).toBe('skip');
});

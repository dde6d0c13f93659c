import { expect, test } from 'vitest';
import { aCall } from '../../fixtures.js';
import { crashed, crashedInHtml, DAY, kindOf, listed, refused, settledOn, silent, someCalls } from './fixtures.js';
import { oddTimestampsDoNoHarm } from './odd-timestamps-do-no-harm.js';

const settled = settledOn(someCalls(5));
const inside = listed(someCalls(5));
const outside = listed([...someCalls(5), aCall({ startTime: DAY.to + 7200, endTime: DAY.to + 7260 })]);

test.each([
  ['text read as numbers is lenient', 'times sent as text', inside, 'info'],
  ['text refused is strict', 'times sent as text', refused, 'info'],
  ['text that opens the window fails', 'times sent as text', outside, 'fail'],
  ['fractions cut to seconds are lenient', 'times with a fraction', inside, 'info'],
  ['null without calls does no harm', 'times sent as null', listed([]), 'info'],
  ['null that means everything fails', 'times sent as null', inside, 'fail'],
  ['calls from before 1970 fail', 'times before 1970', inside, 'fail'],
  ['500 in the shape of an error does no harm', 'times sent as null', crashed, 'info'],
  ['500 in HTML is a warning', 'times sent as null', crashedInHtml, 'warn'],
  ['no answer decides nothing', 'times sent as null', silent, 'inconclusive'],
])('%s', (_sentence, label, seen, kind) => {
  expect(kindOf(oddTimestampsDoNoHarm, { answers: [{ ...seen, label }], settled })).toBe(kind);
});

test('an ignored window is told by another rule', () => {
  const empty = [{ ...inside, window: { from: DAY.to * 2, to: DAY.to * 2 + 60 } }];
  const answers = [{ ...inside, label: 'times sent as null' }];
  expect(kindOf(oddTimestampsDoNoHarm, { answers, settled, empty })).toBe('skip');
});

import { expect, test } from 'vitest';
import { silent } from '../calls/request/fixtures.js';
import { aCall } from '../fixtures.js';
import { callsDoNotGrow } from './calls-do-not-grow.js';
import { kindOf, NOW, recent, told } from './fixtures.js';

const LATER = NOW + 10;
/** The call that ended at this second. */
const ended = (at: number, over: object = {}) =>
  aCall({ startTime: NOW - 300, endTime: at, duration: at - NOW + 300, ...over });
const polls = (before: object, after: object) => ({
  recent: recent([before]),
  again: [recent([after], { at: LATER })],
});

test.each([
  ['the same call', ended(NOW - 60), ended(NOW - 60), 'pass'],
  ['an end that moves on with the clock', ended(NOW), ended(LATER), 'fail'],
  [
    'a duration that grows, without an end',
    ended(NOW, { endTime: undefined }),
    ended(LATER, { endTime: undefined }),
    'fail',
  ],
  [
    'talk time that grows, without an end',
    aCall({ startTime: NOW - 90, endTime: undefined, duration: 60 }),
    aCall({ startTime: NOW - 90, endTime: undefined, duration: 70 }),
    'fail',
  ],
  [
    'an end that is told once the call is over',
    ended(NOW, { endTime: undefined, duration: 0 }),
    ended(NOW + 5),
    'fail',
  ],
  ['an end that was forgotten and is told now', ended(NOW - 900, { endTime: undefined }), ended(NOW - 900), 'info'],
  ['a duration that is put right long after', ended(NOW - 3000), ended(NOW - 2990), 'warn'],
  ['a duration that shrinks', ended(NOW - 60), ended(NOW - 60, { duration: 200 }), 'warn'],
  ['another operator', ended(NOW - 60), ended(NOW - 60, { operatorId: '109' }), 'warn'],
  ['properties that are filled in', ended(NOW - 60), ended(NOW - 60, { properties: { Score: 9 } }), 'info'],
  [
    'properties that are put right',
    ended(NOW - 60, { properties: { Score: 1 } }),
    ended(NOW - 60, { properties: { Score: 9 } }),
    'info',
  ],
  ['a name found for the client', ended(NOW - 60), ended(NOW - 60, { clientName: 'Client One Ltd' }), 'info'],
  ['a field of their own', ended(NOW - 60, { syncedAt: 1 }), ended(NOW - 60, { syncedAt: 2 }), 'pass'],
  ['another call', ended(NOW - 60), ended(NOW - 60, { id: 'call-2' }), 'inconclusive'],
])('%s', (_sentence, before, after, kind) => {
  expect(kindOf(callsDoNotGrow, polls(before, after))).toBe(kind);
});

test('growth shows between any two polls', () => {
  const again = [recent([ended(NOW)], { at: LATER }), recent([ended(NOW + 30)], { at: NOW + 40 })];
  expect(kindOf(callsDoNotGrow, { recent: recent([ended(NOW)]), again })).toBe('fail');
});

test.each([
  ['nobody called', { recent: recent([]), again: [recent([])] }],
  ['no second answer', { recent: recent([ended(NOW)]), again: [silent] }],
])('%s decides nothing', (_sentence, seen) => {
  expect(kindOf(callsDoNotGrow, seen)).toBe('inconclusive');
});

test('the field and the call are named', () => {
  expect(told(callsDoNotGrow, polls(ended(NOW), ended(LATER)))).toBe(
    'endTime of call "call-1" grew between two requests',
  );
});

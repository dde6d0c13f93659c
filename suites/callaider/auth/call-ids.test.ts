import { expect, test } from 'vitest';
import type { Random } from '../../observation.js';
import { aCall } from '../fixtures.js';
import { likelyRecorded, unknownLike } from './call-ids.js';

/** Always draws the last of an alphabet. */
const last: Random = {
  integer: (below) => below - 1,
  pick: (from) => from[from.length - 1] ?? from[0],
  text: (length, alphabet) => alphabet.slice(-1).repeat(length),
};

test.each([
  ['letters and digits keep their kind', 'call-abc123', 'cazz-fff999'],
  ['a UUID keeps its version', '0f8fad5b-d9cb-469f-a165-70867728950e', '0f8fad5b-d9cb-469f-a165-70869999999f'],
  ['a short number grows, within 32 bits', '17', '199999999'],
  ['a long number keeps its length', '1700000000123', '1700099999999'],
  ['hex stays hex', 'deadbeef00', 'deffffff99'],
  ['an id without letters and digits is extended', '--', '--99999999'],
])('%s', (_sentence, id, made) => {
  expect(unknownLike(id, new Set([id]), last)).toBe(made);
});

test('an id that is known is never made up', () => {
  const known = new Set(['call-abc123', 'cazz-fff999']);
  expect(known.has(unknownLike('call-abc123', known, last))).toBe(false);
});

test.each([
  [
    'the longest calls come first',
    [aCall({ id: 'a', duration: 5 }), aCall({ id: 'b', duration: 50 }), aCall({ id: 'c', duration: 20 })],
    ['b', 'c'],
  ],
  ['odd ids come last', [aCall({ id: 'a/ b', duration: 90 }), aCall({ id: 'b', duration: 1 })], ['b', 'a/ b']],
  ['rows without an id are passed over', [aCall({ id: '' }), aCall({ id: null }), 'text', aCall({ id: 'a' })], ['a']],
  ['a number is an id too', [aCall({ id: 7 })], ['7']],
  ['a duration of another type does not matter', [aCall({ id: 'a', duration: '5' })], ['a']],
  ['no calls, no ids', [], []],
])('%s', (_sentence, rows, ids) => {
  expect(likelyRecorded(rows, 2)).toEqual(ids);
});

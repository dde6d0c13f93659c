import { expect, test } from 'vitest';
import { aCall } from '../fixtures.js';
import { endIsPast } from './end-is-past.js';
import { kindOf, NOW, recent } from './fixtures.js';

const ending = (seconds: number, over: object = {}) => aCall({ startTime: NOW - 300, endTime: NOW + seconds, ...over });

test.each([
  ['ends in the past', [ending(-1)], 'pass'],
  ['an end within the tolerance', [ending(4)], 'pass'],
  ['an end in an hour', [ending(-1), ending(3600)], 'fail'],
  ['a call of tomorrow: told by another rule', [ending(90_000, { startTime: NOW + 86_400 })], 'pass'],
  ['an end in milliseconds: told by another rule', [ending(0, { endTime: NOW * 1000 })], 'skip'],
  ['no end', [ending(0, { endTime: undefined, duration: 9999 })], 'skip'],
])('%s', (_sentence, rows, kind) => {
  expect(kindOf(endIsPast, { recent: recent(rows) })).toBe(kind);
  expect(kindOf(endIsPast, { settled: recent(rows) })).toBe(kind);
});

test('without an answer nothing can be said', () => {
  expect(kindOf(endIsPast, {})).toBe('inconclusive');
});

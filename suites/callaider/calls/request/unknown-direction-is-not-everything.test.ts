import { expect, test } from 'vitest';
import { crashed, kindOf, listed, refused, settledOn, silent, someCalls } from './fixtures.js';
import { unknownDirectionIsNotEverything } from './unknown-direction-is-not-everything.js';

const calls = someCalls(8);
const incoming = calls.filter((call) => call.direction === 'incoming');
const outgoing = calls.filter((call) => call.direction === 'outgoing');

test.each([
  ['sideways', refused, 'pass'],
  ['sideways', listed([]), 'pass'],
  ['sideways', crashed, 'info'],
  ['sideways', listed(outgoing), 'info'],
  ['sideways', listed(calls), 'warn'],
  ['INCOMING', listed(incoming), 'info'],
  ['INCOMING', listed(calls), 'warn'],
  ['inbound', listed(incoming), 'info'],
  ['inbound', listed(calls), 'warn'],
  ['', listed(calls), 'info'],
  ['', refused, 'pass'],
  ['sideways', silent, 'inconclusive'],
])('direction %j', (direction, seen, kind) => {
  const given = { settled: settledOn(calls), incoming: listed(incoming), answers: [{ ...seen, direction }] };
  expect(kindOf(unknownDirectionIsNotEverything, given)).toBe(kind);
});

test('where all calls are incoming, INCOMING may mean just that', () => {
  const answers = [{ ...listed(incoming), direction: 'INCOMING' }];
  const given = { settled: settledOn(incoming), incoming: listed(incoming), answers };
  expect(kindOf(unknownDirectionIsNotEverything, given)).toBe('info');
});

test('a direction that is never read is told once', () => {
  const answers = [{ ...listed(calls), direction: 'sideways' }];
  const given = { settled: settledOn(calls), incoming: listed(calls), answers };
  expect(kindOf(unknownDirectionIsNotEverything, given)).toBe('skip');
});

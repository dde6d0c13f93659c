import { expect, test } from 'vitest';
import { incomingOnly, outgoingOnly } from './direction-filter.js';
import {
  answered,
  crashed,
  kindOf,
  listed,
  notFound,
  nullCalls,
  refused,
  settledOn,
  silent,
  someCalls,
  told,
} from './fixtures.js';

const calls = someCalls(8);
const incoming = calls.filter((call) => call.direction === 'incoming');
const outgoing = calls.filter((call) => call.direction === 'outgoing');
const inbound = someCalls(4, () => ({ direction: 'inbound' }));
const renamed = (rows: typeof calls) => rows.map((call) => ({ ...call, id: `${call.id}-new` }));
const unnamed = (rows: typeof calls) => rows.map(({ id: _id, ...call }) => call);

test.each([
  ['the incoming ones', calls, listed(incoming), 'pass'],
  ['in another order', calls, listed(incoming.toReversed()), 'pass'],
  ['none where there are none', outgoing, listed([]), 'pass'],
  ['all where there are no others', incoming, listed(incoming), 'pass'],
  ['numeric ids', calls.map((call, id) => ({ ...call, id })), listed([]), 'fail'],
  ['an unknown direction beside the others', [...calls, ...inbound], listed(incoming), 'pass'],
  ['all of them', calls, listed(calls), 'fail'],
  ['the other ones', calls, listed(outgoing), 'fail'],
  ['one too many', calls, listed([...incoming, outgoing[0]]), 'fail'],
  ['one missing', calls, listed(incoming.slice(1)), 'fail'],
  ['none although there are some', calls, listed([]), 'fail'],
  ['null although there are some', calls, nullCalls, 'fail'],
  ['400', calls, refused, 'fail'],
  ['500', calls, crashed, 'fail'],
  ['404 where there are none is told by another rule', outgoing, notFound, 'inconclusive'],
  ['words that the contract does not know are told by another rule', inbound, listed([]), 'skip'],
  ['no answer', calls, silent, 'inconclusive'],
  ['401', calls, answered({ status: 401, json: {} }), 'inconclusive'],
])('incoming calls: %s', (_sentence, all, seen, kind) => {
  expect(kindOf(incomingOnly, { settled: settledOn(all), seen, again: listed(all) })).toBe(kind);
});

test.each([
  ['a late call comes', listed(incoming.slice(1)), listed([...calls, { id: 'late' }]), 'inconclusive'],
  ['the window cannot be asked again', listed(incoming.slice(1)), silent, 'inconclusive'],
  ['the ids change each time', listed(renamed(incoming)), listed(renamed(calls)), 'inconclusive'],
  ['the calls have no ids', listed(unnamed(incoming)), listed(unnamed(calls)), 'inconclusive'],
  ['a wrong direction is wrong all the same', listed(calls), listed([...calls, { id: 'late' }]), 'fail'],
])('nothing is called missing when %s', (_sentence, seen, again, kind) => {
  expect(kindOf(incomingOnly, { settled: settledOn(calls), seen, again })).toBe(kind);
});

test('an API that crashes over every empty list is told once', () => {
  const empty = [{ ...crashed, window: { from: 2_015_000_000, to: 2_015_000_060 } }];
  const seen = { settled: settledOn(outgoing), seen: crashed, again: listed(outgoing) };
  expect(kindOf(incomingOnly, seen)).toBe('fail');
  expect(kindOf(incomingOnly, { ...seen, empty })).toBe('inconclusive');
});

test('outgoing calls are judged alike', () => {
  const settled = settledOn(calls);
  expect(kindOf(outgoingOnly, { settled, seen: listed(outgoing), again: listed(calls) })).toBe('pass');
  expect(told(outgoingOnly, { settled, seen: listed(calls), again: listed(calls) })).toBe(
    'Asked for the outgoing calls, 4 of 8 calls in the answer are not: it is the whole window',
  );
});

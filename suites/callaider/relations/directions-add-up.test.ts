import { expect, test } from 'vitest';
import { kindOf, listed, notFound, refused, settledOn, silent, someCalls, told } from '../calls/request/fixtures.js';
import { directionsAddUp } from './directions-add-up.js';
import { calls, steady } from './fixtures.js';

const incoming = calls.filter(({ direction }) => direction === 'incoming');
const outgoing = calls.filter(({ direction }) => direction === 'outgoing');
const [first] = calls;

test.each([
  ['each call in one of the two', listed(incoming), listed(outgoing), 'pass'],
  ['a call in neither', listed(incoming.slice(1)), listed(outgoing), 'fail'],
  ['a call in both', listed(incoming), listed([...outgoing, first]), 'fail'],
  ['everything in both', listed(calls), listed(calls), 'fail'],
  ['a call that the window lacks', listed([...incoming, { ...first, id: 'late' }]), listed(outgoing), 'fail'],
  ['400 for one of them', listed(incoming), refused, 'inconclusive'],
  ['no answer', silent, listed(outgoing), 'inconclusive'],
])('%s', (_sentence, one, other, kind) => {
  expect(kindOf(directionsAddUp, { ...steady(), incoming: one, outgoing: other })).toBe(kind);
});

test.each([
  ['an empty list', listed([])],
  ['404', notFound],
])('a service of one direction answers the other with %s', (_sentence, none) => {
  expect(kindOf(directionsAddUp, { ...steady(incoming), incoming: listed(incoming), outgoing: none })).toBe('pass');
});

test('calls of an unknown direction belong to neither: that is told elsewhere', () => {
  const internal = { ...first, id: 'internal', direction: 'internal' };
  const seen = { ...steady([...calls, internal]), incoming: listed(incoming), outgoing: listed(outgoing) };
  expect(kindOf(directionsAddUp, seen)).toBe('pass');
  expect(kindOf(directionsAddUp, { ...steady([internal]), incoming: listed([]), outgoing: listed([]) })).toBe('skip');
});

test('an id that two calls share may well be in both', () => {
  const twice = [...calls, { ...first, direction: 'outgoing' }];
  const seen = { ...steady(twice), incoming: listed(incoming), outgoing: listed([...outgoing, twice.at(-1)]) };
  expect(kindOf(directionsAddUp, seen)).toBe('pass');
});

test.each([
  ['a call that comes late', { again: listed([...calls, { ...first, id: 'late' }]) }],
  ['a call that is gone at the end', { repeats: { third: listed(calls.slice(1)) } }],
  ['nothing to compare with', { again: undefined }],
])('%s decides nothing', (_sentence, over) => {
  const seen = { ...steady(), incoming: listed(incoming.slice(1)), outgoing: listed(outgoing), ...over };
  expect(kindOf(directionsAddUp, seen)).toBe('inconclusive');
});

test('row numbers for ids are told by their own rule', () => {
  const numbered = (rows: readonly object[]) => rows.map((row, index) => ({ ...row, id: String(index) }));
  const seen = { incoming: listed(numbered(incoming)), outgoing: listed(numbered(outgoing)) };
  expect(told(directionsAddUp, { ...steady(numbered(calls)), ...seen })).toContain('see calls/id-is-stable');
});

test('a cut answer is told by its own rule', () => {
  const all = someCalls(150);
  const settled = { ...settledOn(all.slice(0, 100)) };
  const split = { whole: settled, left: listed(all.slice(0, 75)), right: listed(all.slice(75)) };
  const by = (direction: string) => listed(all.filter((call) => call.direction === direction));
  const seen = { settled, again: listed(settled.rows), split, incoming: by('incoming'), outgoing: by('outgoing') };
  expect(told(directionsAddUp, seen)).toContain('see calls/complete-in-one-answer');
});

test('a finding stands alone', () => {
  const seen = { ...steady(), incoming: listed(incoming.slice(2)), outgoing: listed(outgoing) };
  expect(told(directionsAddUp, seen)).toBe(
    '2 calls are neither among the incoming calls of the window nor among the outgoing ones',
  );
});

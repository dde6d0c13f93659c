import { expect, test } from 'vitest';
import { charsetIsAccepted } from './charset-is-accepted.js';
import { emptyFiltersFilterNothing } from './empty-filters-filter-nothing.js';
import { answered, crashed, kindOf, listed, refused, settledOn, silent, someCalls } from './fixtures.js';
import { nullMeansAbsent } from './null-means-absent.js';

const calls = someCalls(6);
const settled = settledOn(calls);
const again = listed(calls);

test.each([
  ['the same calls', listed(calls), 'pass', 'pass'],
  ['the same in another order', listed(calls.toReversed()), 'pass', 'pass'],
  ['none', listed([]), 'warn', 'fail'],
  ['some', listed(calls.slice(2)), 'warn', 'fail'],
  ['more', listed([...calls, { id: 'more' }]), 'warn', 'fail'],
  ['400', refused, 'warn', 'fail'],
  ['500', crashed, 'warn', 'fail'],
  ['no answer', silent, 'inconclusive', 'inconclusive'],
])('nulls and empty filters: %s', (_sentence, seen, nulls, filters) => {
  expect(kindOf(nullMeansAbsent, { settled, seen, again })).toBe(nulls);
  expect(kindOf(emptyFiltersFilterNothing, { settled, seen, again })).toBe(filters);
});

test.each([
  ['a late call', listed([...calls, { id: 'late' }]), listed([...calls, { id: 'late' }]), 'inconclusive'],
  [
    'ids that change',
    listed(someCalls(6, (id) => ({ id: `x${id}` }))),
    listed(someCalls(6, (id) => ({ id: `y${id}` }))),
    'inconclusive',
  ],
  ['no call at all in a moving account', listed([]), listed(calls.slice(1)), 'fail'],
])('empty filters and %s', (_sentence, seen, later, kind) => {
  expect(kindOf(emptyFiltersFilterNothing, { settled, seen, again: later })).toBe(kind);
});

test.each([
  ['an answer', listed(calls), 'pass'],
  ['415', answered({ status: 415, json: {} }), 'warn'],
  ['400', refused, 'warn'],
  ['no answer', silent, 'inconclusive'],
])('a charset: %s', (_sentence, seen, kind) => {
  expect(kindOf(charsetIsAccepted, { seen })).toBe(kind);
});

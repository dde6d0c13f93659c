import { expect, test } from 'vitest';
import { filtersCombine } from './filters-combine.js';
import { kindOf, listed, refused, settledOn, silent, someCalls, told } from './fixtures.js';

const calls = someCalls(12);
const incoming = calls.filter(({ direction }) => direction === 'incoming');
const mine = calls.filter(({ operatorId }) => operatorId === '101');
const both = incoming.filter(({ operatorId }) => operatorId === '101');
const either = calls.filter((call) => incoming.includes(call) || mine.includes(call));

const given = (all: readonly unknown[], seen: ReturnType<typeof listed>, over = {}) => ({
  settled: settledOn(all),
  both: { ...seen, direction: 'incoming', operator: '101' },
  incoming: listed(incoming),
  byOperator: [{ ...listed(mine), operator: '101' }],
  again: listed(all),
  ...over,
});

test.each([
  ['what both let through', listed(both), 'pass'],
  ['what either lets through', listed(either), 'fail'],
  ['the direction alone', listed(incoming), 'fail'],
  ['the operator alone', listed(mine), 'fail'],
  ['everything', listed(calls), 'fail'],
  ['nothing', listed([]), 'fail'],
  ['one call missing', listed(both.slice(1)), 'fail'],
  ['400', refused, 'fail'],
  ['no answer', silent, 'inconclusive'],
])('both filters: %s', (_sentence, seen, kind) => {
  expect(kindOf(filtersCombine, given(calls, seen))).toBe(kind);
});

test.each([
  ['a direction that is never read', { incoming: listed(calls) }, 'calls/incoming-only'],
  ['an operator that is never read', { byOperator: [{ ...listed(calls), operator: '101' }] }, 'calls/one-operator'],
])('%s is told once', (_sentence, over, owner) => {
  const seen = given(calls, listed(calls), over);
  expect(kindOf(filtersCombine, seen)).toBe('skip');
  expect(told(filtersCombine, seen)).toContain(owner);
});

test.each([
  ['one direction only', mine.filter(({ direction }) => direction === 'incoming'), 'inconclusive'],
  ['several operators in one direction', incoming, 'pass'],
  ['one operator in both directions', mine, 'pass'],
])('an account with %s', (_sentence, all, kind) => {
  const kept = both.filter((call) => all.includes(call));
  const over = {
    incoming: listed(incoming.filter((call) => all.includes(call))),
    byOperator: [{ ...listed(mine.filter((call) => all.includes(call))), operator: '101' }],
  };
  expect(kindOf(filtersCombine, given(all, listed(kept), over))).toBe(kind);
});

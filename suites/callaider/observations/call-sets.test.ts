import { expect, test } from 'vitest';
import { anAnswer, noAnswer } from '../fixtures.js';
import { readCalls } from './ask-calls.js';
import { bracketOf, notAmong } from './call-sets.js';

const rows = (...ids: readonly unknown[]) => ids.map((id) => ({ id }));
const after = (...ids: readonly unknown[]) => readCalls(anAnswer({ json: { calls: rows(...ids) } }), {});

test.each([
  ['the same ids', rows('a', 'b'), after('a', 'b'), 'steady'],
  ['another order', rows('a', 'b'), after('b', 'a'), 'steady'],
  ['numbers and text alike', rows(1, 2), after('1', '2'), 'steady'],
  ['a row without an id', rows('a', null), after('a'), 'steady'],
  ['a late call', rows('a'), after('a', 'b'), '1 calls had come and 0 had gone'],
  ['a call that goes', rows('a', 'b'), after('a'), '0 calls had come and 1 had gone'],
  ['ids made anew', rows('a', 'b'), after('c', 'd'), 'calls/id-is-stable'],
  ['no ids', rows(null), after(null), 'calls/id-is-string'],
  ['no answer', rows('a'), readCalls(noAnswer(), {}), 'no answer within'],
  ['an error', rows('a'), readCalls(anAnswer({ status: 500, json: {} }), {}), 'without a list'],
  ['nothing asked', rows('a'), undefined, 'not asked again'],
])('%s', (_sentence, before, later, expected) => {
  const bracket = bracketOf({ rows: before }, later);
  expect(bracket.kind === 'steady' ? bracket.kind : bracket.because).toContain(expected);
});

test.each([
  ['all of them', ['a', 'b'], ['b', 'x', 'a'], []],
  ['one of them', ['a', 'b'], ['x', 'b'], ['a']],
  ['none of them', ['a'], [], ['a']],
])('an answer that holds %s', (_name, ids, rows, left) => {
  const wanted = new Set(ids);
  expect([...notAmong(wanted, [null, ...rows.map((id) => ({ id }))])]).toEqual(left);
  expect(wanted.size).toBe(ids.length);
});

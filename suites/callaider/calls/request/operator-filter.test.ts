import { expect, test } from 'vitest';
import { crashed, kindOf, listed, refused, settledOn, silent, someCalls, told } from './fixtures.js';
import { oneOperator, severalOperators } from './operator-filter.js';

const calls = someCalls(12, (index) => ({ operatorId: ['101', '102', '103'][index % 3] }));
const of = (...operators: readonly string[]) =>
  calls.filter(({ operatorId }) => operators.includes(String(operatorId)));
const settled = settledOn(calls);
const again = listed(calls);

test.each([
  ["the operator's calls", listed(of('101')), 'pass'],
  ['all calls', listed(calls), 'fail'],
  ["another's calls", listed(of('102')), 'fail'],
  ['one call missing', listed(of('101').slice(1)), 'fail'],
  ['nothing', listed([]), 'fail'],
  ['400', refused, 'fail'],
  ['500', crashed, 'fail'],
  ['no answer', silent, 'inconclusive'],
])('one operator: %s', (_sentence, seen, kind) => {
  const answers = [
    { ...seen, operator: '101' },
    { ...listed(of('102')), operator: '102' },
  ];
  expect(kindOf(oneOperator, { settled, answers, again })).toBe(kind);
});

test('calls of a moving account are not called missing', () => {
  const answers = [{ ...listed(of('101').slice(1)), operator: '101' }];
  expect(kindOf(oneOperator, { settled, answers, again: listed(calls.slice(1)) })).toBe('inconclusive');
});

test.each([
  ['found as text', (rows: readonly unknown[]) => listed(rows), 'pass'],
  ['not found as text: told by another rule', () => listed([]), 'inconclusive'],
])('numeric operator ids: %s', (_sentence, answer, kind) => {
  const numeric = calls.map((call) => ({ ...call, operatorId: Number(call.operatorId) }));
  const mine = numeric.filter(({ operatorId }) => operatorId === 101);
  const answers = [{ ...answer(mine), operator: '101' }];
  expect(kindOf(oneOperator, { settled: settledOn(numeric), answers, again: listed(numeric) })).toBe(kind);
});

const single = [
  { ...listed(of('101')), operator: '101' },
  { ...listed(of('102')), operator: '102' },
];

test.each([
  ['the calls of both', listed(of('101', '102')), 'pass'],
  ['the first only', listed(of('101')), 'fail'],
  ['the last only', listed(of('102')), 'fail'],
  ['nothing: both must hold', listed([]), 'fail'],
  ['everything', listed(calls), 'fail'],
  ['400', refused, 'fail'],
  ['no answer', silent, 'inconclusive'],
])('two operators: %s', (_sentence, seen, kind) => {
  const given = { settled, seen: { ...seen, operators: ['101', '102'] }, single, again };
  expect(kindOf(severalOperators, given)).toBe(kind);
});

test('operators that are never read are told once', () => {
  const seen = { ...listed(calls), operators: ['101', '102'] };
  const ignored = [{ ...listed(calls), operator: '101' }];
  expect(kindOf(severalOperators, { settled, seen, single: ignored, again })).toBe('skip');
});

test('the one operator that was read is named', () => {
  const seen = { ...listed(of('101')), operators: ['101', '102'] };
  expect(told(severalOperators, { settled, seen, single, again })).toBe(
    'Asked for the calls of operators "101" and "102", 4 of 8 calls that the whole window shows are missing: only those of operator "101" came',
  );
});

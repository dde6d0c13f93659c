import { describe, expect, test } from 'vitest';
import { crashed, kindOf, listed, refused, silent, someCalls, told } from '../calls/request/fixtures.js';
import { operatorLists } from './asked/operator-lists.js';
import { otherLayout } from './asked/other-layout.js';
import { otherOperators } from './asked/other-operators.js';
import { otherSpelling } from './asked/other-spelling.js';
import { type Api, observed, steady } from './fixtures.js';
import { operatorOrderIsFree } from './operator-order-is-free.js';
import { operatorsAddUp } from './operators-add-up.js';
import { operatorsCoverAll } from './operators-cover-all.js';

const calls = someCalls(12, (index) => ({ operatorId: ['101', '102', '103', '104'][index % 4] }));
const of = (...operators: readonly unknown[]) => calls.filter(({ operatorId }) => operators.includes(operatorId));
const single = ['101', '102'].map((operator) => ({ ...listed(of(operator)), operator }));
const two = (seen: ReturnType<typeof listed>) => ({ ...seen, operators: ['101', '102'] as const });
const base = steady(calls);
const right: Api = ({ operators }) => of(...(operators as readonly string[]));

test.each([
  ['the calls of both', listed(of('101', '102')), 'pass'],
  ['the calls of the first only', listed(of('101')), 'fail'],
  ['no calls', listed([]), 'fail'],
  ["a third one's calls", listed(of('101', '102', '103')), 'fail'],
  ['400: told by another rule', refused, 'inconclusive'],
  ['no answer', silent, 'inconclusive'],
])('two operators together: %s', (_sentence, seen, kind) => {
  expect(kindOf(operatorsAddUp, { ...base, single, both: two(seen) })).toBe(kind);
});

test('operators that are never read add up, and prove nothing', () => {
  const all = single.map((seen) => ({ ...seen, ...listed(calls) }));
  expect(kindOf(operatorsAddUp, { ...base, single: all, both: two(listed(calls)) })).toBe('skip');
});

test('ids that match nothing add up, and prove nothing', () => {
  const none = single.map((seen) => ({ ...seen, ...listed([]) }));
  expect(kindOf(operatorsAddUp, { ...base, single: none, both: two(listed([])) })).toBe('inconclusive');
});

describe('order and repetition', () => {
  const both = two(listed(of('101', '102')));
  const same = listed(of('102', '101').toReversed());

  test.each([
    ['the same calls in another order', same, same, 'pass'],
    ['a call missing when the order is another', listed(of('101')), same, 'fail'],
    ['400 to another order', refused, same, 'fail'],
    ['500 to an id that stands there twice', same, crashed, 'fail'],
    ['400 to an id that stands there twice: strict, and no harm', same, refused, 'info'],
    ['calls that come twice for it', same, listed([...of('101', '102'), ...of('101')]), 'fail'],
    ['no answer', silent, same, 'inconclusive'],
  ])('%s', (_sentence, reversed, repeated, kind) => {
    expect(kindOf(operatorOrderIsFree, { ...base, both, lists: { reversed, repeated } })).toBe(kind);
  });

  test('operators that are never read prove nothing', () => {
    const all = listed(calls);
    expect(kindOf(operatorOrderIsFree, { ...base, both: two(all), lists: { reversed: all, repeated: all } })).toBe(
      'skip',
    );
  });

  const answers = { settled: base.settled, both };

  test('one request tells all when it brings the same calls', async () => {
    const spelling = await observed(otherSpelling, right, answers);
    const lists = await observed(operatorLists, right, { ...answers, spelling: spelling.value });
    const layout = await observed(otherLayout, right, { ...answers, spelling: spelling.value });
    expect(spelling.value?.isSame).toBe(true);
    expect([spelling, lists, layout].map(({ requests }) => requests.length)).toEqual([1, 0, 0]);
  });

  test('otherwise each difference is asked for on its own', async () => {
    const strict: Api = (request) => {
      const operators = request.operators as readonly string[];
      return new Set(operators).size < operators.length ? 400 : right(request);
    };
    const spelling = await observed(otherSpelling, strict, answers);
    const lists = await observed(operatorLists, strict, { ...answers, spelling: spelling.value });
    expect(lists.requests).toHaveLength(2);
    expect(kindOf(operatorOrderIsFree, { ...base, both, lists: lists.value })).toBe('info');
  });
});

describe('all operators', () => {
  const asked = async (api: Api, depth: 'standard' | 'thorough' = 'standard') => {
    const { value, requests } = await observed(
      otherOperators,
      api,
      { settled: base.settled, byOperator: single },
      depth,
    );
    return { seen: { ...base, operators: value, two: two(listed(of('101', '102'))) }, requests };
  };

  test.each<[string, Api, 'standard' | 'thorough', string]>([
    ['every call has one', right, 'standard', 'pass'],
    ['every call has one', right, 'thorough', 'pass'],
    [
      'people who left are not found',
      ({ operators }) => of(...(operators as unknown[]).filter((id) => id !== '104')),
      'standard',
      'fail',
    ],
    ['long lists are cut', ({ operators }) => of((operators as unknown[])[0]), 'standard', 'fail'],
    ['long lists are cut', ({ operators }) => of((operators as unknown[])[0]), 'thorough', 'fail'],
    ['a call is found by two', ({ operators }) => of('101', ...(operators as unknown[])), 'standard', 'fail'],
    ['400', () => 400, 'standard', 'inconclusive'],
  ])('%s', async (_sentence, api, depth, kind) => {
    const { seen } = await asked(api, depth);
    expect(kindOf(operatorsCoverAll, seen)).toBe(kind);
  });

  test('are asked for in one list, and one by one when time allows', async () => {
    expect((await asked(right)).requests.map(({ operators }) => operators)).toEqual([['103', '104']]);
    expect((await asked(right, 'thorough')).requests).toHaveLength(3);
  });

  test('are too many to ask for', async () => {
    const crowd = steady(someCalls(60, (index) => ({ operatorId: `op-${index % 30}` })));
    expect((await observed(otherOperators, right, { ...crowd, byOperator: [] })).value).toBeUndefined();
  });

  test('two operators that bring the calls of one are told by their own rule', async () => {
    const { seen } = await asked(({ operators }) => of((operators as unknown[])[0]));
    expect(told(operatorsCoverAll, { ...seen, two: two(listed(of('101'))) })).toContain('see calls/several-operators');
  });

  test('numbers for ids are told by their own rule', async () => {
    const numeric = calls.map((call) => ({ ...call, operatorId: Number(call.operatorId) }));
    const { value } = await observed(otherOperators, () => [], { ...steady(numeric), byOperator: [] });
    const known = { ...listed(numeric.slice(0, 1)), operators: ['101'] };
    const operators = { asked: [known, ...(value?.asked ?? [])], together: undefined };
    expect(told(operatorsCoverAll, { ...steady(numeric), operators })).toContain('see calls/operator-id-is-string');
  });
});

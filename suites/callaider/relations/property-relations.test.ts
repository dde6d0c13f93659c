import { describe, expect, test } from 'vitest';
import { kindOf, told } from '../calls/request/fixtures.js';
import { callsWith, filtering, held, listed, type Row, rightApi, someCalls } from '../properties/fixtures.js';
import type { Condition, PropertyFilters } from '../properties/local-filter.js';
import { allWithinAny } from './all-within-any.js';
import { type OtherConditions, otherConditions } from './asked/other-conditions.js';
import { filteringAgainAgrees } from './filtering-again-agrees.js';
import { observed } from './fixtures.js';
import { numericOperatorsAgree } from './numeric-operators-agree.js';
import { propertyListsAddUp } from './property-lists-add-up.js';

type Api = Parameters<typeof filtering>[0];

/** An API that reads some filters in its own way and the others rightly. */
const except =
  (change: (filters: PropertyFilters) => PropertyFilters | 'none'): Api =>
  (filters, rows) => {
    const changed = change(filters);
    return changed === 'none' ? [] : rightApi(changed, rows);
  };
const ignores: Api = (_filters, rows) => rows;
const [key] = ['score'];

/** Changes each condition of a filter. */
const conditions = (change: (condition: Condition) => Condition) =>
  except((filters) =>
    Object.fromEntries(
      Object.entries(filters).map(([name, filter]) =>
        typeof filter === 'object' && 'conditions' in filter
          ? [name, { ...filter, conditions: filter.conditions.map(change) }]
          : [name, filter],
      ),
    ),
  );
const asIf = (from: string, to: Condition['operator']) =>
  conditions((condition) => (condition.operator === from ? { ...condition, operator: to } : condition));
const firstOfList = except((filters) =>
  Object.fromEntries(
    Object.entries(filters).map(([name, filter]) => [name, Array.isArray(filter) ? filter[0] : filter]),
  ),
);
const noLists = except((filters) => (Object.values(filters).some(Array.isArray) ? 'none' : filters));

test.each<[string, Api, string]>([
  ['lists that any value may match', rightApi, 'pass'],
  ['the first of a list only', firstOfList, 'fail'],
  ['filters ignored', ignores, 'skip'],
  ['filters refused', () => ({ status: 400, json: {} }), 'skip'],
])('values and lists: %s', async (_sentence, api, kind) => {
  const { compared } = await filtering(api, someCalls(), { depth: 'thorough' });
  expect(kindOf(propertyListsAddUp, { compared })).toBe(kind);
});

test.each<[string, Api, string]>([
  ['each as its name says', rightApi, 'pass'],
  ['gt as gte', asIf('gt', 'gte'), 'fail'],
  ['gte as gt', asIf('gte', 'gt'), 'fail'],
  ['lt as lte', asIf('lt', 'lte'), 'fail'],
  ['lte as lt', asIf('lte', 'lt'), 'fail'],
  ['ne as eq', asIf('ne', 'eq'), 'fail'],
  ['filters ignored', ignores, 'skip'],
])('numeric operators: %s', async (_sentence, api, kind) => {
  const { compared } = await filtering(api, someCalls(), { depth: 'thorough' });
  expect(kindOf(numericOperatorsAgree, { compared })).toBe(kind);
});

test('calls without the number may pass "ne" or not', async () => {
  const rows = [
    ...someCalls(),
    ...callsWith(3, () => ({ team: 'sales' })).map((row, index) => ({ ...row, id: `x-${index}` })),
  ];
  const lenient: Api = (filters, all) => {
    const isNe = JSON.stringify(filters).includes('"ne"');
    return all.filter(
      (row: Row) => rightApi(filters, [row]).length === 1 || (isNe && held(row)[String(key)] === undefined),
    );
  };
  const { compared } = await filtering(lenient, rows, { depth: 'thorough' });
  expect(kindOf(numericOperatorsAgree, { compared })).toBe('pass');
});

describe('modes', () => {
  const judged = async (api: Api, depth: 'standard' | 'thorough' = 'thorough') => {
    const rows = someCalls();
    const { compared, settled, plan, answers } = await filtering(api, rows, { depth });
    const ask = ({ propertyFilters }: { propertyFilters?: unknown }) => {
      const answer = api(propertyFilters as PropertyFilters, rows);
      return Array.isArray(answer) ? (answer as readonly Row[]) : 400;
    };
    const other = await observed<OtherConditions>(otherConditions, ask, { settled, plan, answers }, depth);
    const seen = { settled, again: listed(rows), compared, other: other.value };
    return { seen, requests: other.requests.length };
  };
  const anyTakesTheLast = except((filters) =>
    Object.fromEntries(
      Object.entries(filters).map(([name, filter]) =>
        typeof filter === 'object' && 'conditions' in filter && filter.mode === 'any'
          ? [name, { ...filter, conditions: filter.conditions.slice(-1) }]
          : [name, filter],
      ),
    ),
  );
  const anyIsUnknown = except((filters) => (JSON.stringify(filters).includes('"any"') ? 'none' : filters));

  test.each<[string, Api, string]>([
    ['"all" within "any"', rightApi, 'pass'],
    ['"any" brings nothing', anyIsUnknown, 'fail'],
    ['"any" takes the last condition: still no fewer than "all"', anyTakesTheLast, 'pass'],
    ['filters ignored', ignores, 'skip'],
  ])('%s', async (_sentence, api, kind) => {
    const { seen } = await judged(api);
    expect(kindOf(allWithinAny, seen)).toBe(kind);
  });

  test('cost one request, and more when time allows', async () => {
    expect((await judged(rightApi, 'standard')).requests).toBe(1);
    expect((await judged(rightApi)).requests).toBe(3);
    expect((await judged(ignores)).requests).toBe(0);
  });
});

test.each<[string, Api, string]>([
  ['filters applied', rightApi, 'pass'],
  ['filters ignored', ignores, 'pass'],
  [
    'some calls too many',
    (filters, rows) => [...new Set([...(rightApi(filters, rows) as Row[]), ...rows.slice(0, 5)])],
    'pass',
  ],
  ['matching calls left out', (filters, rows) => (rightApi(filters, rows) as Row[]).slice(1), 'fail'],
  ['lists not understood', noLists, 'fail'],
  [
    'calls without what was filtered by',
    (filters, rows) => (rightApi(filters, rows) as Row[]).map((row) => ({ ...row, properties: {} })),
    'fail',
  ],
  ['filters refused', () => ({ status: 400, json: {} }), 'skip'],
])('filtering once more: %s', async (_sentence, api, kind) => {
  const { compared } = await filtering(api);
  expect(kindOf(filteringAgainAgrees, { compared })).toBe(kind);
});

test('without properties there is nothing to filter by', async () => {
  const { compared } = await filtering(
    ignores,
    callsWith(30, () => undefined),
  );
  for (const each of [propertyListsAddUp, numericOperatorsAgree, filteringAgainAgrees]) {
    expect(kindOf(each, { compared })).toBe('skip');
  }
});

test('the relation is told with the filter', async () => {
  const { compared } = await filtering(firstOfList, someCalls(), { depth: 'thorough' });
  expect(told(propertyListsAddUp, { compared })).toMatch(
    /^\d+ calls are brought by its two values, each asked for alone and not by \{"/,
  );
});

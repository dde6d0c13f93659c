import { describe, expect, test } from 'vitest';
import type { Rule } from '../../rule.js';
import { anyKeyCanBeFilteredOn } from './any-key-can-be-filtered-on.js';
import { booleanValues } from './boolean-values.js';
import { exactValue } from './exact-value.js';
import { filtersAreAccepted } from './filters-are-accepted.js';
import { type Api, callsWith, filtering, held, type Row, rightApi, someCalls } from './fixtures.js';
import { formsAlike } from './forms-alike.js';
import { keysCombine } from './keys-combine.js';
import { type Condition, type PropertyFilter, type PropertyFilters, passes } from './local-filter.js';
import { modeAll, modeAny, modeOmitted, operatorRules } from './numeric-conditions.js';
import { oneMode } from './one-mode.js';
import { oneOfList } from './one-of-list.js';
import { recommendedMode } from './recommended-mode.js';

const rules: readonly Rule[] = [
  ...[filtersAreAccepted, oneMode, recommendedMode, exactValue, oneOfList, modeAll, modeAny, modeOmitted],
  ...[...operatorRules, formsAlike, keysCombine, booleanValues, anyKeyCanBeFilteredOn],
];

/** What each rule makes of an API, under the last part of its name. */
async function verdictsOn(api: Api, ...setting: Parameters<typeof filtering> extends [Api, ...infer R] ? R : never) {
  const seen = await filtering(api, ...setting);
  // A rule is not judged when what it needs could not be asked.
  const judged = rules.filter((rule) => seen.first !== undefined || !('first' in rule.needs));
  const verdicts = judged.map((rule) => [rule.id.slice('properties/'.length), rule.judge({ ...seen }).kind] as const);
  return { verdicts: Object.fromEntries(verdicts), sent: seen.sent };
}

const redsOf = (verdicts: Readonly<Record<string, string>>) =>
  Object.fromEntries(Object.entries(verdicts).filter(([, kind]) => kind === 'fail' || kind === 'warn'));

/** An API that matches each key's filter in its own way. */
const matching =
  (matches: (value: unknown, filter: PropertyFilter, key: string) => boolean): Api =>
  (filters, rows) =>
    rows.filter((row) => Object.entries(filters).every(([key, filter]) => matches(held(row)[key], filter, key)));

const right = (value: unknown, filter: PropertyFilter): boolean => passes({ key: value }, { key: filter }) === true;

const isConditions = (filter: PropertyFilter) => typeof filter === 'object' && 'conditions' in filter;

/** An API with one numeric operator mistaken for another. */
const mistaking = (operator: Condition['operator'], like: Condition['operator']): Api =>
  matching((value, filter) => {
    if (typeof filter !== 'object' || !('conditions' in filter)) return right(value, filter);
    const conditions = filter.conditions.map((each) => ({
      ...each,
      operator: each.operator === operator ? like : each.operator,
    }));
    return right(value, { ...filter, conditions });
  });

const withMode =
  (change: (mode: 'all' | 'any' | undefined) => 'all' | 'any'): Api =>
  (filters, rows) =>
    rightApi(
      Object.fromEntries(
        Object.entries(filters).map(([key, filter]) => [
          key,
          typeof filter === 'object' && 'conditions' in filter ? { ...filter, mode: change(filter.mode) } : filter,
        ]),
      ),
      rows,
    );

const refusal = { status: 400, json: { status: 'error', message: 'No' } };

describe('right APIs turn nothing red', () => {
  test.each<readonly [string, Api]>([
    ['filters applied', rightApi],
    ['filters ignored', (_filters, rows) => rows],
    ['calls in another order', (filters, rows) => [...rightApi(filters, rows)].reverse()],
    ['calls without the key pass a "ne"', matching((value, filter) => passes({ key: value }, { key: filter }) ?? true)],
    ['extra fields', (filters, rows) => rightApi(filters, rows).map((row) => ({ ...row, tag: 1 }))],
  ])('%s', async (_sentence, api) => {
    expect(redsOf((await verdictsOn(api)).verdicts)).toEqual({});
  });

  test('applied: every rule passes', async () => {
    const { verdicts } = await verdictsOn(rightApi);
    expect(Object.entries(verdicts).filter(([, kind]) => kind !== 'pass')).toEqual([]);
  });

  test('ignored: what is about applied filters is skipped, after three questions', async () => {
    const { verdicts, sent } = await verdictsOn((_filters, rows) => rows);
    expect(sent).toHaveLength(3);
    expect(verdicts).toMatchObject({ 'one-mode': 'pass', 'recommended-mode': 'info', 'exact-value': 'skip' });
    expect(verdicts).toMatchObject({ 'mode-any': 'skip', 'operator-ne': 'skip', 'forms-alike': 'pass' });
  });

  test.each([
    ['no properties', callsWith(40, () => undefined)],
    ['the same properties everywhere', callsWith(40, () => ({ team: 'sales', score: 7 }))],
    ['a single call', callsWith(1, () => ({ team: 'sales', score: 7, resolved: true }))],
    ['properties as text', callsWith(40, () => '{"team":"sales"}')],
    ['two teams only', callsWith(40, (index) => ({ team: index % 2 === 0 ? 'sales' : 'support' }))],
    ['a team for some', callsWith(40, (index) => (index % 2 === 0 ? { team: 'sales' } : {}))],
    ['numbers only', callsWith(40, (index) => ({ score: index % 7 }))],
    ['three numbers only', callsWith(40, (index) => ({ score: index % 3 }))],
    ['fractions', callsWith(40, (index) => ({ score: (index % 9) / 4 }))],
    ['negative numbers', callsWith(40, (index) => ({ score: (index % 9) - 20 }))],
    ['numbers for some calls', callsWith(40, (index) => (index % 2 === 0 ? { score: index } : { team: 'x' }))],
    ['null for a number', callsWith(40, (index) => ({ score: index % 4 === 0 ? null : index }))],
    ['booleans only', callsWith(40, (index) => ({ resolved: index % 2 === 0 }))],
    ['mixed types', callsWith(40, (index) => ({ score: index % 2 === 0 ? index : String(index) }))],
    ['keys like those of objects', callsWith(40, (index) => ({ constructor: `v${index % 4}`, toString: index % 6 }))],
    ['letters of any script', callsWith(40, (index) => ({ Місто: ['Київ', 'Львів', 'Одеса'][index % 3] }))],
    ['a text of its own in each call', callsWith(40, (index) => ({ note: `Note of call ${index}` }))],
    ['nested values', callsWith(40, (index) => ({ client: { city: `c${index}` }, tags: ['a'] }))],
  ])('calls with %s, applied or not', async (_sentence, rows) => {
    expect(redsOf((await verdictsOn(rightApi, rows)).verdicts)).toEqual({});
    expect(redsOf((await verdictsOn((_filters, all) => all, rows)).verdicts)).toEqual({});
  });

  test('calls that come meanwhile decide nothing', async () => {
    const rows = someCalls();
    const { verdicts } = await verdictsOn(() => [], rows, { later: rows.slice(1) });
    expect(redsOf(verdicts)).toEqual({});
    expect(verdicts['one-mode']).toBe('inconclusive');
  });

  test('what is filled in meanwhile is held against nobody', async () => {
    const later = someCalls();
    const rows = later.map((row, index) => (index < 5 ? { ...row, properties: undefined } : row));
    const { verdicts } = await verdictsOn((filters) => rightApi(filters, later), rows, { later });
    expect(redsOf(verdicts)).toEqual({});
  });
});

describe('each defect is told by its rule', () => {
  test.each<readonly [string, Api, Readonly<Record<string, string>>]>([
    ['filters refused', () => refusal, { 'filters-are-accepted': 'fail' }],
    ['filters crash', () => ({ status: 500, json: {} }), { 'filters-are-accepted': 'fail' }],
    [
      'lists refused',
      (filters, rows) => (Object.values(filters).some(Array.isArray) ? refusal : rightApi(filters, rows)),
      { 'filters-are-accepted': 'fail' },
    ],
    ['filters match nothing', () => [], { 'one-mode': 'fail' }],
    [
      'calls from elsewhere',
      (filters, rows) => [...rightApi(filters, rows), { ...rows[0], id: 'x', startTime: 1 } as Row],
      { 'one-mode': 'fail' },
    ],
    [
      'only values applied',
      matching((value, filter) => typeof filter === 'object' || right(value, filter)),
      { 'forms-alike': 'warn' },
    ],
    [
      'only values and lists applied',
      matching((value, filter) => isConditions(filter) || right(value, filter)),
      { 'forms-alike': 'warn' },
    ],
    [
      'only values match',
      matching((value, filter) => typeof filter !== 'object' && right(value, filter)),
      { 'one-mode': 'fail', 'one-of-list': 'fail', 'mode-all': 'fail' },
    ],
    [
      'a list is text',
      matching((value, filter) => (Array.isArray(filter) ? value === filter.join() : right(value, filter))),
      { 'one-mode': 'fail', 'one-of-list': 'fail' },
    ],
    [
      'the first of a list only',
      matching((value, filter) => right(value, Array.isArray(filter) ? filter.slice(0, 1) : filter)),
      { 'one-mode': 'fail', 'one-of-list': 'fail' },
    ],
    ['any means all', withMode(() => 'all'), { 'mode-any': 'fail' }],
    ['all means any', withMode(() => 'any'), { 'mode-all': 'fail' }],
    ['any by default', withMode((mode) => mode ?? 'any'), { 'mode-omitted': 'fail' }],
    [
      'a mode is required',
      (filters, rows) => (JSON.stringify(filters).includes('{"conditions"') ? refusal : rightApi(filters, rows)),
      { 'mode-omitted': 'fail' },
    ],
    ['gt as gte', mistaking('gt', 'gte'), { 'operator-gt': 'fail' }],
    ['gte as gt', mistaking('gte', 'gt'), { 'operator-gte': 'fail' }],
    ['lt as lte', mistaking('lt', 'lte'), { 'operator-lt': 'fail' }],
    ['lte as lt', mistaking('lte', 'lt'), { 'operator-lte': 'fail' }],
    ['ne as eq', mistaking('ne', 'eq'), { 'operator-ne': 'fail' }],
    ['eq as ne', mistaking('eq', 'ne'), { 'operator-eq': 'fail' }],
    [
      'eq ignored',
      matching((value, filter) => JSON.stringify(filter).includes('"eq"') || right(value, filter)),
      { 'operator-eq': 'fail' },
    ],
    [
      'eq refused',
      (filters, rows) => (JSON.stringify(filters).includes('"eq"') ? refusal : rightApi(filters, rows)),
      { 'operator-eq': 'fail' },
    ],
    [
      'capitals ignored',
      matching((value, filter) => {
        const folded = String(value).toLowerCase();
        if (Array.isArray(filter)) return filter.some((wanted) => folded === String(wanted).toLowerCase());
        return typeof filter === 'string' ? folded === filter.toLowerCase() : right(value, filter);
      }),
      { 'exact-value': 'warn' },
    ],
    [
      'keys joined by OR',
      (filters, rows) =>
        rows.filter((row) => Object.entries(filters).some(([key, filter]) => right(held(row)[key], filter))),
      { 'keys-combine': 'warn' },
    ],
    [
      'booleans as text',
      matching((value, filter) => (filter === true ? value === 'true' : right(value, filter))),
      { 'boolean-values': 'fail' },
    ],
    [
      'booleans ignored',
      matching((value, filter) => filter === true || right(value, filter)),
      { 'boolean-values': 'warn' },
    ],
    [
      'keys with blanks ignored',
      matching((value, filter, key) => key.includes(' ') || right(value, filter)),
      { 'any-key-can-be-filtered-on': 'warn' },
    ],
    [
      'keys with blanks refused',
      (filters, rows) => (Object.keys(filters).some((key) => key.includes(' ')) ? refusal : rightApi(filters, rows)),
      { 'any-key-can-be-filtered-on': 'warn' },
    ],
  ])('%s', async (_sentence, api, expected) => {
    expect(redsOf((await verdictsOn(api)).verdicts)).toEqual(expected);
  });

  test('ten calls at most lose calls everywhere', async () => {
    const api: Api = (filters, rows) => rightApi(filters, rows).slice(0, 10);
    const { verdicts } = await verdictsOn(api);
    expect(verdicts).toMatchObject({ 'one-mode': 'fail', 'exact-value': 'fail', 'one-of-list': 'fail' });
  });

  test('a rough numeric key that fails is not blamed on conditions', async () => {
    const rows = callsWith(40, (index) => ({
      team: ['sales', 'support', 'billing'][index % 3],
      'Quality score': (index * 7) % 10,
    }));
    const blanksIgnored = matching((value, filter, key) => key.includes(' ') || right(value, filter));
    const { verdicts } = await verdictsOn(blanksIgnored, rows);
    expect(redsOf(verdicts)).toEqual({ 'any-key-can-be-filtered-on': 'warn' });
    expect(verdicts['mode-all']).toBe('skip');
  });

  test.each([
    [
      'a value that is part of another',
      ['Kyiv', 'Kyiv region', 'Lviv'],
      (value: string, wanted: string) => value.includes(wanted),
    ],
    [
      'values that differ by case',
      ['Kyiv', 'KYIV', 'Lviv'],
      (value: string, wanted: string) => value.toLowerCase() === wanted.toLowerCase(),
    ],
  ])('%s', async (_sentence, cities, equals) => {
    const rows = callsWith(40, (index) => ({ city: cities[index % 3], score: index % 9 }));
    const loose = matching((value, filter) =>
      typeof filter === 'string' ? equals(String(value), filter) : right(value, filter),
    );
    const { verdicts } = await verdictsOn(loose, rows, { depth: 'thorough' });
    expect(verdicts['exact-value']).toBe('warn');
    expect(Object.values(verdicts)).not.toContain('fail');
  });
});

test('filters on numbers of several digits catch a comparison as text', async () => {
  const rows = callsWith(40, (index) => ({ score: 10 + index }));
  const asText = matching((value, filter) => {
    if (typeof filter !== 'object' || !('conditions' in filter)) return right(value, filter);
    const outcomes = filter.conditions.map(({ operator, value: bound }) => {
      if (operator === 'gt') return String(value) > String(bound);
      return operator === 'lt'
        ? String(value) < String(bound)
        : right(value, { conditions: [{ operator, value: bound }] });
    });
    return filter.mode === 'any' ? outcomes.some(Boolean) : outcomes.every(Boolean);
  });
  const { verdicts } = await verdictsOn(asText, rows);
  expect(verdicts['mode-all']).toBe('fail');
});

test('a run of standard depth asks no more than it must', async () => {
  const { sent } = await verdictsOn(rightApi);
  expect(sent.length).toBeLessThanOrEqual(18);
  expect(new Set(sent.map((filters: PropertyFilters) => JSON.stringify(filters))).size).toBe(sent.length);
});

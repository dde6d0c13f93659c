import { describe, expect, test } from 'vitest';
import { noAnswer } from '../fixtures.js';
import { type CallsSeen, readCalls } from '../observations/ask-calls.js';
import { judgeEmpty } from './empty-filters-do-no-harm.js';
import { planFilters } from './filter-plan.js';
import { judgeWhole } from './filtering-keeps-calls-whole.js';
import { filtersAreAccepted } from './filters-are-accepted.js';
import { answered, callsWith, held, listed, type Row, random, settledRows, someCalls } from './fixtures.js';
import { malformedFiltersCauseNoCrash } from './malformed-filters-cause-no-crash.js';
import { unknownKeyDoesNoHarm } from './unknown-key-does-no-harm.js';

const rows = someCalls();
const settled = settledRows(rows);
const fine = { name: 'exact', seen: listed(rows) } as const;
const refused = answered({ status: 400, json: { status: 'error', message: 'No' } });
const crashed = answered({ status: 500, json: { status: 'error', message: 'Oops' } });
const page = answered({ status: 500, text: '<h1>Oops</h1>', headers: { 'content-type': 'text/html' } });
const gateway = answered({ status: 502, text: '<h1>Bad gateway</h1>', headers: { 'content-type': 'text/html' } });
const missing = answered({ status: 404, json: { status: 'error', message: 'Not found' } });
const silent = readCalls(noAnswer(), {});
const throttled = answered({ status: 429, json: {} });
const quiet = (seen: CallsSeen) => [{ ...seen, window: { from: 1, to: 2 } }];

describe('a filter on an unknown key', () => {
  test.each([
    ['no calls', listed([]), 'pass'],
    ['all calls', listed(rows), 'pass'],
    ['some calls', listed(rows.slice(3)), 'info'],
    ['a refusal', refused, 'warn'],
    ['404', missing, 'warn'],
    ['no list', answered({ json: { data: [] } }), 'warn'],
    ['a server error', crashed, 'fail'],
    ['a page of the framework', page, 'fail'],
    ['a page of the gateway', gateway, 'inconclusive'],
    ['no answer', silent, 'inconclusive'],
    ['too many requests', throttled, 'inconclusive'],
  ])('%s', (_sentence, seen, kind) => {
    expect(unknownKeyDoesNoHarm.judge({ settled, first: fine, seen, empty: undefined }).kind).toBe(kind);
  });

  test.each([
    ['filters are refused anyway', { first: { ...fine, seen: refused }, seen: refused, empty: undefined }],
    ['no calls are always told so', { first: fine, seen: missing, empty: quiet(missing) }],
    ['no calls always crash', { first: fine, seen: crashed, empty: quiet(crashed) }],
  ])('another rule tells when %s', (_sentence, seen) => {
    expect(unknownKeyDoesNoHarm.judge({ settled, ...seen }).kind).toBe('skip');
  });
});

describe('malformed filters', () => {
  const judge = (seen: CallsSeen, first: { name: 'exact'; seen: CallsSeen } = fine, empty?: ReturnType<typeof quiet>) =>
    malformedFiltersCauseNoCrash.judge({
      answers: [
        { ...listed([]), label: 'x' },
        { ...seen, label: 'y' },
      ],
      first,
      empty,
    });

  test.each([
    ['refused', refused, 'pass'],
    ['ignored', listed(rows), 'pass'],
    ['matching nothing', listed([]), 'pass'],
    ['422 as a page', answered({ status: 422, text: '<p>', headers: { 'content-type': 'text/html' } }), 'pass'],
    ['a shaped 500', crashed, 'info'],
    ['a 500 as a page', page, 'fail'],
    ['a 500 without a body', answered({ status: 500, text: '' }), 'fail'],
    ['a page of the gateway', gateway, 'inconclusive'],
    ['no answer', silent, 'inconclusive'],
  ])('%s', (_sentence, seen, kind) => {
    expect(judge(seen).kind).toBe(kind);
  });

  test('another rule tells when well-formed filters crash, or answers without calls', () => {
    expect(judge(page, { ...fine, seen: page }).kind).toBe('skip');
    expect(judge(page, fine, quiet(page)).kind).toBe('inconclusive');
  });
});

test.each([
  ['all calls', listed(rows), 'info'],
  ['no calls', listed([]), 'info'],
  ['a refusal', refused, 'info'],
  ['a server error', crashed, 'warn'],
  ['a page', page, 'warn'],
  ['no answer', silent, 'inconclusive'],
])('an empty list brings %s', (_sentence, seen, kind) => {
  expect(judgeEmpty([{ ...seen, label: 'an empty list' }]).kind).toBe(kind);
});

describe('a call in a filtered answer', () => {
  const part = rows.slice(0, 5);
  const differing = (over: object) => listed(part.map((row, index) => (index === 2 ? { ...row, ...over } : row)));
  test.each([
    ['is the same', listed(part), listed(rows), 'pass'],
    [
      'has its keys in another order',
      listed(part.map((row) => Object.fromEntries(Object.entries(row).reverse()))),
      listed(rows),
      'pass',
    ],
    ['has more fields', differing({ note: 'x' }), listed(rows), 'pass'],
    ['has more properties', differing({ properties: { ...held(part[2] as Row), extra: 1 } }), listed(rows), 'pass'],
    ['lacks a field', differing({ clientName: undefined }), listed(rows), 'warn'],
    ['lacks a property', differing({ properties: { team: 'billing' } }), listed(rows), 'warn'],
    ['lacks its properties', differing({ properties: undefined }), listed(rows), 'warn'],
    ['has another value', differing({ duration: 7 }), listed(rows), 'warn'],
    [
      'changed meanwhile',
      differing({ clientName: 'New' }),
      listed(rows.map((row, index) => (index === 2 ? { ...row, clientName: 'New' } : row))),
      'pass',
    ],
    [
      'changes each time',
      differing({ clientName: 'A' }),
      listed(rows.map((row, index) => (index === 2 ? { ...row, clientName: 'B' } : row))),
      'pass',
    ],
    ['is not there', listed([]), listed(rows), 'inconclusive'],
    [
      'has an id that was given anew',
      listed(callsWith(5, () => ({})).map((row) => ({ ...row, startTime: 1, duration: 1 }))),
      listed(rows),
      'inconclusive',
    ],
  ])('%s', (_sentence, filtered, after, kind) => {
    expect(judgeWhole(settled, [filtered], after).kind).toBe(kind);
  });
});

describe('filters that are refused', () => {
  const plan = planFilters(rows, undefined, random);
  const judge = (seen: CallsSeen, third?: CallsSeen) =>
    filtersAreAccepted.judge({
      settled,
      plan,
      first: { name: 'exact', seen },
      answers: undefined,
      compared: undefined,
      repeats: third && { first: settled, second: third, third, more: [] },
    }).kind;

  test.each([
    ['a quick run asks for one', listed([]), undefined, 'pass'],
    ['an error fails', refused, undefined, 'fail'],
    ['an error fails beside its control', crashed, listed(rows), 'fail'],
    ['without its control it decides nothing', crashed, crashed, 'inconclusive'],
    ['no answer decides nothing', silent, listed(rows), 'inconclusive'],
    ['404 for calls that exist fails', missing, listed(rows), 'fail'],
  ] as const)('%s', (_sentence, seen, third, kind) => {
    expect(judge(seen, third)).toBe(kind);
  });
});

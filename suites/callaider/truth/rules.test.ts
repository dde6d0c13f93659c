import { describe, expect, test } from 'vitest';
import type { Rule } from '../../rule.js';
import type { JsonObject } from '../answers.js';
import { aContact } from '../fixtures.js';
import { isComplete, reachesBack } from './complete.js';
import * as field from './field-rules.js';
import { judgeParts } from './filters.js';
import { aForbidden, aTrueCall, aTruth, aTruthSeen, judged, other, row, START, told } from './fixtures.js';
import { holdsNoCallTwice, holdsNothingForbidden, holdsNothingInvented } from './rows.js';

const DAY = 86_400;
const ivans = { operatorId: '102', operatorName: 'Ivan Bondar' };
const operators = aTruth().operators;
const listed = [aContact(), aContact({ id: '102', name: 'Ivan Bondar' })];

describe.each<[Rule, readonly (readonly [string, JsonObject, string | RegExp])[]]>([
  [
    field.hasDirection,
    [
      ['the same', row(), 'pass'],
      ['the other', row({ direction: 'outgoing' }), /^fail: 1 of 1 calls have the other direction, such as call-1/],
      ['a word that another rule tells', row({ direction: 'inbound' }), /^inconclusive/],
    ],
  ],
  [
    field.hasStart,
    [
      ['the first ring', row(), 'pass'],
      ['the answer', row({ startTime: START + 10 }), 'pass'],
      ['a second early', row({ startTime: START - 1 }), 'pass'],
      ['a second after the answer', row({ startTime: START + 11 }), 'pass'],
      ['a fraction', row({ startTime: START + 0.4 }), 'pass'],
      ['an hour late', row({ startTime: START + 3600 }), /^fail: 1 of 1 calls start 3,600 s too late/],
      ['two seconds early', row({ startTime: START - 2 }), /^fail: .* 2 s too early/],
      ['milliseconds, which another rule tells', row({ startTime: START * 1000 }), /^inconclusive/],
      ['text, which another rule tells', row({ startTime: `${START}` }), /^inconclusive/],
    ],
  ],
  [
    field.hasEnd,
    [
      ['the end', row(), 'pass'],
      ['talk from the first ring', row({ endTime: START + 175 }), 'pass'],
      ['none', row({ endTime: undefined }), /^inconclusive/],
      ['null', row({ endTime: null }), /^inconclusive/],
      ['an hour late', row({ endTime: START + 3785 }), /^fail: 1 of 1 calls end 3,600 s too late/],
      ['as late as the start', row({ startTime: START + 3600, endTime: START + 3785 }), /^inconclusive/],
    ],
  ],
  [
    field.hasDuration,
    [
      ['the whole call', row(), 'pass'],
      ['the talk', row({ duration: 175 }), 'pass'],
      ['a second less', row({ duration: 174 }), 'pass'],
      ['with a fraction', row({ duration: 185.7 }), 'pass'],
      ['minutes', row({ duration: 4 }), /^fail: 1 of 1 calls have another duration/],
      ['in between', row({ duration: 180 }), /^fail/],
      ['text', row({ duration: '185' }), /^inconclusive/],
    ],
  ],
  [
    field.hasClient,
    [
      ['E.164', row(), 'pass'],
      ['national', row({ clientNumber: '050 000 00 01' }), 'pass'],
      ['digits with 00', row({ clientNumber: '00380500000001' }), 'pass'],
      ['with a trunk zero', row({ clientNumber: '+380 (0) 50 000-00-01' }), 'pass'],
      ['none', row({ clientNumber: undefined }), /^inconclusive/],
      ['hidden in part', row({ clientNumber: '+38050****001' }), /^inconclusive/],
      ['an extension', row({ clientNumber: '7545' }), /^inconclusive/],
      [
        "somebody else's",
        row({ clientNumber: '+380970000009' }),
        /^fail: 1 of 1 calls have the number of somebody else/,
      ],
    ],
  ],
  [
    field.hasOperator,
    [
      ["the provider's id and name", row(), 'pass'],
      ['an id of its own, which its list explains', row({ operatorId: 'x7' }), 'pass'],
      ['family name first', row({ operatorName: 'KOVAL, Olena' }), 'pass'],
      ['no name', row({ operatorName: '' }), 'pass'],
      ['a colleague', row(ivans), /^fail: 1 of 1 calls name an operator who had no part in them/],
      ["a colleague's name", row({ operatorName: 'Ivan Bondar' }), /^fail/],
      ["a colleague's id", row({ operatorId: '102' }), /^fail/],
      ['nobody who is known', row({ operatorId: 'q', operatorName: 'Line 3' }), /^inconclusive/],
    ],
  ],
])('$id', (rule, table) => {
  test.each(table)('%s', (_what, given, expected) => {
    const contacts = [...listed, aContact({ id: 'x7', name: 'Olena Koval' })];
    expect(told(judged(rule, [given], { contacts }))).toMatch(expected);
  });
});

describe('an operator', () => {
  const handed = aTrueCall({ operatorIds: ['101', '102'] });
  test.each<[string, Parameters<typeof judged>[2], JsonObject, string | RegExp]>([
    ['who handed the call on', { truth: { must: [handed] } }, row(ivans), 'pass'],
    [
      'with a namesake',
      {
        truth: { operators: [...operators, { ...other, id: '103', name: 'Olena Koval' }] },
        contacts: [aContact({ id: '103' })],
      },
      row({ operatorId: '103' }),
      'pass',
    ],
    [
      'who was deleted',
      { truth: { must: [aTrueCall({ operatorId: '', operatorName: '' })] } },
      row(ivans),
      /^inconclusive/,
    ],
    ['without a list of contacts', {}, row(), 'pass'],
  ])('%s', (_what, beside, given, expected) => {
    expect(told(judged(field.hasOperator, [given], beside))).toMatch(expected);
  });
});

test('a call that was handed on may be a row for each who had it', () => {
  const handed = { truth: { must: [aTrueCall({ operatorIds: ['101', '102'] })] } };
  const parts = [row({ id: 'call-1-1', duration: 60 }), row({ id: 'call-1-2', duration: 120, ...ivans })];
  expect(told(judged(holdsNoCallTwice, parts, handed))).toBe('pass');
  expect(told(judged(field.hasDuration, parts, handed))).toMatch(/^inconclusive/);
  const same = parts.map((part) => ({ ...part, operatorId: '101' }));
  expect(told(judged(holdsNoCallTwice, same, handed))).toMatch(/^fail/);
});

describe('who hung up', () => {
  const known = { truth: { must: [aTrueCall({ whoHungUp: 'client' })] } };
  test.each<[string, Parameters<typeof judged>[2], JsonObject, string | RegExp]>([
    ['the provider does not tell', {}, row(), /^skip: the provider does not tell/],
    ['the same', known, row(), 'pass'],
    ['somebody else', known, row({ whoHungUp: 'operator' }), /^fail: 1 of 1 calls were ended by somebody else/],
    ['left out', known, row({ whoHungUp: undefined }), /^inconclusive/],
  ])('%s', (_what, beside, given, expected) => {
    expect(told(judged(field.hasHungUp, [given], beside))).toMatch(expected);
  });
});

test.each<[string, JsonObject[], Parameters<typeof judged>[2], string | RegExp]>([
  ['not settled', [row({ direction: 'outgoing' })], { truth: { must: [], may: [aTrueCall()] } }, /^inconclusive|^skip/],
  [
    'told by time alone',
    [row({ id: 'own', direction: 'incoming', duration: 1 })],
    {},
    /^inconclusive: no row could be told/,
  ],
  ['no call', [], {}, /^skip/],
])('no field is judged of a call that is %s', (_what, rows, beside, expected) => {
  expect(told(judged(field.hasDuration, rows, beside))).toMatch(expected);
});

const late = aTrueCall({ id: 'call-2', startTime: START + 600 });
const because = (sentence: string, neverAsked = false) =>
  new Map([['call-2', { sentences: [sentence], ...(neverAsked ? { neverAsked } : {}) }]]);

test.each<[string, Parameters<typeof judged>[2], string | RegExp]>([
  ['every call is there', {}, 'pass'],
  ['no call is due', { truth: { must: [] } }, /^inconclusive/],
  [
    'a call is missing',
    { truth: { must: [aTrueCall(), late] } },
    /^fail: 1 of 2 calls are missing, such as call-2 of 2023-11-14 22:23:20 UTC$/,
  ],
  [
    'it is known why',
    { truth: { must: [aTrueCall(), late] }, why: because('page 4 was skipped') },
    /UTC: page 4 was skipped$/,
  ],
  [
    'the call came to be known just now',
    { truth: { must: [aTrueCall(), { ...late, since: aTruth().now - 60 }] } },
    'pass',
  ],
  ['the call may be left out', { truth: { may: [late] } }, 'pass'],
  [
    'the call touches the end of the window',
    { truth: { must: [aTrueCall(), { ...late, startTime: START + DAY - 10 }] } },
    'pass',
  ],
])('completeness: %s', (_what, beside, expected) => {
  expect(told(judged(isComplete, [row()], beside))).toMatch(expected);
});

const old = { ...late, startTime: START - 20 * DAY };

test.each<[string, Parameters<typeof judged>[2], readonly [string | RegExp, string | RegExp]]>([
  [
    'a past that was never asked for',
    { truth: { must: [aTrueCall(), old] }, why: because('never asked', true) },
    ['pass', 'pass'],
  ],
  ['a past that was asked for', { truth: { must: [aTrueCall(), old] }, why: because('stopped') }, [/^fail/, 'pass']],
])('%s, in an answer of a day', (_what, beside, [complete]) => {
  const verdict = told(judged(isComplete, [row()], beside));
  // The adapter has nothing older than a day: that is no depth anybody chose.
  expect(verdict).toMatch(complete === 'pass' ? /^fail/ : complete);
});

test('a past that was never asked for is a warning, when the adapter has a week', () => {
  const week = aTrueCall({ id: 'call-3', startTime: START - 8 * DAY });
  const rows = [row(), row({ id: 'call-3', startTime: START - 8 * DAY })];
  const beside = { truth: { must: [aTrueCall(), week, old] }, why: because('your client never asked', true) };
  expect(told(judged(isComplete, rows, beside))).toBe('pass');
  expect(told(judged(reachesBack, rows, beside))).toMatch(/^warn: 1 of 3 calls are older .*: your client never asked$/);
});

test.each<[string, Rule, JsonObject[], string | RegExp]>([
  ['none is forbidden', holdsNothingForbidden, [row()], 'pass'],
  [
    'a missed one is there',
    holdsNothingForbidden,
    [row(), row({ id: 'call-9' })],
    /^fail: 1 of 2 calls must not be there, such as call-9: it was missed/,
  ],
  ['with a prefix', holdsNothingForbidden, [row({ id: 'acme-call-9' })], /^fail/],
  ['no rows', holdsNothingForbidden, [], /^skip/],
  ['each once', holdsNoCallTwice, [row()], 'pass'],
  [
    'twice by the same id',
    holdsNoCallTwice,
    [row(), row()],
    /^fail: 1 of 2 rows are calls that stand there already, such as call-1/,
  ],
  ['twice by two names', holdsNoCallTwice, [row(), row({ id: 'CA77' })], /^fail/],
  ['known ones alone', holdsNothingInvented, [row()], 'pass'],
  ['one that may be there', holdsNothingInvented, [row(), row({ id: 'call-4' })], 'pass'],
  [
    'a strange one',
    holdsNothingInvented,
    [row(), row({ id: 'zz', startTime: START + 5000 })],
    /^fail: 1 of 2 calls are none of the provider's, such as "zz"/,
  ],
  [
    'all of them strange',
    holdsNothingInvented,
    [row({ id: 'zz', startTime: START * 1000 })],
    /^inconclusive: 1 of 1 rows cannot/,
  ],
  ['ids of their own', holdsNothingInvented, [row({ id: 'f00' })], 'pass'],
])('%s', (_what, rule, rows, expected) => {
  const truth = {
    must: [aTrueCall({ otherIds: ['CA77'] })],
    may: [aTrueCall({ id: 'call-4' })],
    mustNot: [aForbidden()],
  };
  expect(told(judged(rule, rows, { truth }))).toMatch(expected);
});

test.each<[string, JsonObject[], readonly string[], string | RegExp]>([
  ['exactly those', [row()], ['call-1'], 'pass'],
  [
    'one too few',
    [],
    ['call-1'],
    /^fail: asked for incoming, 1 of 1 calls are missing that the whole answer holds, such as call-1/,
  ],
  [
    'one of others',
    [row(), row({ id: 'call-5' })],
    ['call-1'],
    /^fail: asked for incoming, 1 of 2 calls are of others, such as call-5/,
  ],
  ['one that may be there', [row(), row({ id: 'zz', startTime: 5 })], ['call-1'], 'pass'],
  ['nothing that must be there', [], [], /^inconclusive/],
])('a filter brings %s', (_what, rows, must, expected) => {
  const truth = { must: [aTrueCall()], may: [aTrueCall({ id: 'call-5', direction: 'outgoing' })] };
  const { seen, matched } = aTruthSeen(rows, truth);
  const part = { kind: 'direction', name: 'incoming', seen, matched, must: new Set(must) } as const;
  const isForeign = ({ direction }: { direction: string }) => direction !== 'incoming';
  expect(told(judgeParts([{ ...part, isForeign }], 'direction'))).toMatch(expected);
});

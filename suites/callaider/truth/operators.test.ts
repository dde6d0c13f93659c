import { expect, test } from 'vitest';
import type { JsonObject } from '../answers.js';
import { aContact } from '../fixtures.js';
import { callsNameOperators } from './calls-name-operators.js';
import { aTrueCall, aTruth, judged, other, row, told } from './fixtures.js';
import { operatorKeepsOneId } from './operator-keeps-one-id.js';
import { operatorsAreListed } from './operators-are-listed.js';

const ivans = { operatorId: '102', operatorName: 'Ivan Bondar' };
const operators = aTruth().operators;
const listed = [aContact(), aContact({ id: '102', name: 'Ivan Bondar' })];

test.each<[string, JsonObject[], string | RegExp]>([
  ['all', listed, 'pass'],
  ['ids of their own', listed.map((contact, index) => ({ ...contact, id: `x${index}` })), 'pass'],
  ['more than the operators', [...listed, aContact({ id: '9', name: 'Line 3' })], 'pass'],
  [
    'by telephone number alone',
    [aContact({ name: 'A' }), aContact({ id: 'b', name: 'B', phone: '097 000 00 02' })],
    'pass',
  ],
  ['one is missing', listed.slice(0, 1), /^fail: 1 of 2 operators are missing, such as Ivan Bondar \(102\)/],
  ['nobody can be told', [aContact({ id: 'z', name: 'Z', phone: '1' })], /^inconclusive/],
  ['none', [], /^fail: 2 of 2/],
])('operators in the list of contacts: %s', (_what, contacts, expected) => {
  expect(told(judged(operatorsAreListed, [row()], { contacts }))).toMatch(expected);
});

const twice = { operatorId: '101-b' };
test.each<[string, JsonObject[], JsonObject[], string | RegExp]>([
  ['each always by the same', listed, [row(), row({ id: 'call-2' }), row({ id: 'call-3', ...ivans })], 'pass'],
  [
    'one by two',
    [...listed, aContact({ id: '101-b' })],
    [row(), row({ id: 'call-2', ...twice }), row({ id: 'call-3', ...ivans })],
    /^fail: 1 of 2 operators have more than one id, such as Olena Koval: 101 in 1 calls, 101-b in 1$/,
  ],
  ['one by two that no list holds', listed, [row(), row({ id: 'call-2', ...twice })], /^fail/],
  ['one by two names that the provider has', listed, [row(), row({ id: 'call-2', operatorId: 'olena' })], /^warn/],
  [
    'one by an id that means another, which another rule tells',
    listed,
    [row(), row({ id: 'call-2', ...ivans })],
    'pass',
  ],
  [
    'the line they were called on',
    [...listed, aContact({ id: 'line', name: 'Sales' })],
    [row(), row({ id: 'call-2', operatorId: 'line' })],
    'pass',
  ],
  ['whoever shared the call', [...listed, aContact({ id: '101-b' })], [row(), row({ id: 'call-4', ...twice })], 'pass'],
  ['nobody', listed, [row({ operatorId: 7 })], /^inconclusive/],
])('calls name operators: %s', (_what, contacts, rows, expected) => {
  const calls = ['call-1', 'call-2'].map((id) => aTrueCall({ id }));
  const must = [
    ...calls,
    aTrueCall({ id: 'call-3', ...ivans }),
    aTrueCall({ id: 'call-4', operatorIds: ['101', '102'] }),
  ];
  const known = operators.map((operator) => (operator.id === '101' ? { ...operator, otherIds: ['olena'] } : operator));
  expect(told(judged(operatorKeepsOneId, rows, { truth: { must, operators: known }, contacts }))).toMatch(expected);
});

const line = { operatorId: 'L1', operatorName: 'Sales' };
const withLine = [...listed, aContact({ id: 'L1', name: 'Sales' })];
test.each<[string, JsonObject[], Partial<Record<'operatorId' | 'operatorName', string>>, number, string | RegExp]>([
  ['people', listed, {}, 6, 'pass'],
  [
    'people by ids of their own',
    listed.map((each) => ({ ...each, id: `x${each.id}` })),
    { operatorId: 'x101' },
    6,
    'pass',
  ],
  ['lines that are among the contacts', withLine, line, 6, /^fail: none of 6 calls names one of the 2 operators/],
  ['lines, with people by name', withLine, { operatorId: 'L1' }, 6, 'pass'],
  ['lines in few calls', withLine, line, 4, /^inconclusive: too few calls/],
  ['lines that no contact has, which another rule tells', listed, line, 6, /^inconclusive/],
  ['contacts whom nobody knows', [aContact({ id: 'L1', name: 'Sales' })], line, 6, /^inconclusive/],
])('calls name %s', (_what, contacts, over, count, expected) => {
  const ids = Array.from({ length: count }, (_, nth) => `call-${nth}`);
  const rows = ids.map((id) => row({ id, ...over }));
  const truth = { must: ids.map((id) => aTrueCall({ id })) };
  expect(told(judged(callsNameOperators, rows, { truth, contacts }))).toMatch(expected);
});

test('of two people with one name nobody can say that they are one', () => {
  const rows = [row(), row({ id: 'call-2', operatorId: '7' })];
  const truth = {
    must: [aTrueCall(), aTrueCall({ id: 'call-2', operatorId: '7' })],
    operators: [...operators, { ...other, id: '7', name: 'Olena Koval' }],
  };
  expect(told(judged(operatorKeepsOneId, rows, { truth, contacts: listed }))).toMatch(/^inconclusive/);
});

test('somebody whom a list may leave out is not missed', () => {
  const beside = { truth: { operators: [...operators, { ...other, id: '7', name: 'Gone', isListed: false }] } };
  expect(told(judged(operatorsAreListed, [row()], { ...beside, contacts: listed }))).toBe('pass');
});

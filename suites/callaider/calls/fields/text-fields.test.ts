import { expect, test } from 'vitest';
import { aCall } from '../../fixtures.js';
import { callWith, settled } from './fixtures.js';
import {
  clientNameIsString,
  clientNumberIsString,
  idIsString,
  operatorIdIsString,
  operatorNameIsString,
  operatorNumberIsString,
} from './text-fields.js';

const rules = {
  id: idIsString,
  operatorId: operatorIdIsString,
  operatorName: operatorNameIsString,
  operatorNumber: operatorNumberIsString,
  clientNumber: clientNumberIsString,
  clientName: clientNameIsString,
};

test.each<[keyof typeof rules, unknown, string]>([
  ['id', '0', 'pass'],
  ['id', 'Anruf/ä+ =', 'pass'],
  ['id', 17, 'fail'],
  ['id', null, 'fail'],
  ['id', undefined, 'fail'],
  ['id', '', 'fail'],
  ['id', ' ', 'fail'],
  ['operatorId', '101', 'pass'],
  ['operatorId', 'Ольга', 'pass'],
  ['operatorId', 101, 'fail'],
  ['operatorId', null, 'fail'],
  ['operatorId', undefined, 'fail'],
  ['operatorId', '', 'fail'],
  ['operatorName', 'І', 'pass'],
  ['operatorName', '', 'warn'],
  ['operatorName', '  ', 'warn'],
  ['operatorName', undefined, 'fail'],
  ['operatorName', null, 'fail'],
  ['operatorName', { first: 'Olena' }, 'fail'],
  ['operatorNumber', '7545', 'pass'],
  ['operatorNumber', '', 'warn'],
  ['operatorNumber', 7545, 'fail'],
  ['operatorNumber', null, 'fail'],
  ['operatorNumber', undefined, 'fail'],
  ['clientNumber', '+380501234567', 'pass'],
  ['clientNumber', '', 'pass'],
  ['clientNumber', undefined, 'pass'],
  ['clientNumber', null, 'warn'],
  ['clientNumber', 380501234567, 'fail'],
  ['clientNumber', { number: '1' }, 'fail'],
  ['clientName', 'Client One', 'pass'],
  ['clientName', undefined, 'pass'],
  ['clientName', null, 'warn'],
  ['clientName', { first: 'Client' }, 'fail'],
  ['clientName', false, 'fail'],
])('%s = %j: %s', (key, value, kind) => {
  expect(rules[key].judge({ calls: callWith(key, value) }).kind).toBe(kind);
});

test('an id that is only inherited is missing', () => {
  const calls = settled(JSON.parse('{"__proto__": {"id": "call-1"}, "operatorId": "101"}'));
  expect(idIsString.judge({ calls }).kind).toBe('fail');
});

test('rows that are no objects are told once, with the ids', () => {
  const calls = settled('call-1', null, [], 'call-2');
  expect(idIsString.judge({ calls })).toMatchObject({
    kind: 'fail',
    findings: [
      { message: 'the call is text in 2 of 4 calls', at: '/calls/0', actual: '"call-1"' },
      { message: 'the call is null in 1 of 4 calls', at: '/calls/1' },
      { message: 'the call is an array in 1 of 4 calls', at: '/calls/2' },
    ],
  });
  expect(operatorIdIsString.judge({ calls })).toEqual({
    kind: 'skip',
    because: 'no call is an object: see calls/id-is-string',
  });
});

test('a finding tells the field, how many calls, the first of them and its value', () => {
  const calls = settled(aCall(), aCall({ operatorId: 101 }), aCall({ operatorId: 102 }));
  expect(operatorIdIsString.judge({ calls })).toEqual({
    kind: 'fail',
    count: 1,
    findings: [
      {
        message: 'operatorId is a number in 2 of 3 calls',
        expected: 'text, such as "101"',
        actual: '101',
        at: '/calls/1/operatorId',
        exchange: 1,
      },
    ],
  });
});

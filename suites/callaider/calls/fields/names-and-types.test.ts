import { expect, test } from 'vitest';
import { aCall } from '../../fixtures.js';
import { meantField } from './field-names.js';
import { answerWith, settled, someCalls } from './fixtures.js';
import { namesAreSpeltRight } from './names-are-spelt-right.js';
import { typesAreStable } from './types-are-stable.js';

test.each([
  ['operatorID', 'operatorId'],
  ['operator_id', 'operatorId'],
  ['Operator-Id', 'operatorId'],
  ['start_time', 'startTime'],
  ['client_number', 'clientNumber'],
  ['WhoHungUp', 'whoHungUp'],
  ['ID', 'id'],
  ['callId', 'id'],
  ['operatorNmae', 'operatorName'],
  ['starTime', 'startTime'],
  ['directon', 'direction'],
  ['stopTime', undefined],
  ['sendTime', undefined],
  ['clientNames', undefined],
  ['uid', undefined],
  ['queue', undefined],
  ['', undefined],
  ['__proto__', undefined],
  ['x'.repeat(100_000), undefined],
])('%s is meant as %s', (name, meant) => {
  expect(meantField(name)).toBe(meant);
});

test.each<[string, Readonly<Record<string, unknown>>, string]>([
  ['are the documented ones', {}, 'pass'],
  ['include others', { queue: 'sales', tags: [] }, 'info'],
  ['include a second spelling beside the right one', { operator_id: '101' }, 'info'],
  ['include stop_time, and endTime is left out', { endTime: undefined, stop_time: 1 }, 'info'],
  ['hold operator_id instead', { operatorId: undefined, operator_id: '101' }, 'warn'],
  ['hold client_number instead', { clientNumber: undefined, client_number: '+1' }, 'warn'],
])('names of a call %s', (_sentence, over, kind) => {
  expect(namesAreSpeltRight.judge({ calls: settled(aCall(over)) })).toMatchObject({ kind });
});

test('a misspelt field leads to the first call that lacks the right one', () => {
  const wrong = { operatorId: undefined, 'operator/id': '101' };
  const calls = settled(aCall({ 'operator/id': '101' }), aCall(wrong), aCall(wrong));
  expect(namesAreSpeltRight.judge({ calls })).toMatchObject({
    findings: [
      { message: '"operator/id" stands where "operatorId" is missing in 2 of 3 calls', at: '/calls/1/operator~1id' },
    ],
  });
});

const judgeTypes = (rows: readonly unknown[], ...others: readonly (readonly unknown[])[]) =>
  typesAreStable.judge({ calls: settled(...rows), others: others.map((other) => answerWith(other)) });
const withField = (key: string, ...values: readonly unknown[]) =>
  someCalls(values.length, (index) => ({ [key]: values[index] }));

test.each<[string, readonly unknown[], string]>([
  ['one', someCalls(4), 'pass'],
  ['one, or null, or none', withField('clientName', 'A', null, undefined), 'pass'],
  ['whole and broken numbers', withField('duration', 1, 1.5), 'pass'],
  ['objects, or an empty array', withField('properties', {}, []), 'pass'],
  ['a wrong one throughout', withField('id', 1, 2), 'pass'],
  ['numbers and text', withField('duration', 185, 185, '185'), 'warn'],
  ['two, in a field of its own', withField('queue', 1, 'sales'), 'warn'],
  ['none: no call is an object', ['a'], 'skip'],
])('types of a field: %s', (_sentence, rows, kind) => {
  expect(judgeTypes(rows)).toMatchObject({ kind });
});

test('types are compared across answers', () => {
  expect(judgeTypes(withField('duration', 1, 2), withField('duration', 1, '2'))).toMatchObject({
    kind: 'warn',
    findings: [
      {
        message: '"duration" has 2 types: number in 3 calls, string in 1 call',
        actual: '"2"',
        at: '/calls/1/duration',
      },
    ],
  });
});

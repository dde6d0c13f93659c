import { expect, test } from 'vitest';
import type { JsonObject } from '../answers.js';
import { aCall, aContact } from '../fixtures.js';
import { atWork, callsAnswer, contactsAnswer } from './fixtures.js';

const START = 1_700_000_000;
const ISO = '2023-11-14T22:13:20';

/** What becomes of the first row of a list; `undefined` when it stays as it was. */
function mended(id: string, list: 'calls' | 'contacts', row: JsonObject): unknown {
  const answer = list === 'calls' ? callsAnswer([row]) : contactsAnswer([row]);
  const body = atWork(id, [answer])?.repaired[0]?.json as Record<string, readonly unknown[]> | undefined;
  return body?.[list]?.[0];
}

test.each<[cure: string, wrong: JsonObject, right: JsonObject]>([
  ['times-in-other-units', { startTime: START * 1000 + 999 }, { startTime: START }],
  ['times-in-other-units', { endTime: START * 1e6 }, { endTime: START }],
  ['times-as-dates', { startTime: `${ISO}Z` }, { startTime: START }],
  ['times-as-dates', { startTime: `${ISO}.999+00:00` }, { startTime: START }],
  ['times-as-dates', { startTime: '2023-11-15T00:13:20+0200' }, { startTime: START }],
  ['times-as-dates', { startTime: '2023-11-14 22:13:20' }, { startTime: START }],
  ['times-as-dates', { startTime: '2023-11-14 22:13:20 UTC' }, { startTime: START }],
  ['times-as-dates', { startTime: 'Tue, 14 Nov 2023 22:13:20 GMT' }, { startTime: START }],
  ['times-as-dates', { startTime: `/Date(${START}000)/` }, { startTime: START }],
  ['times-as-dates', { startTime: { $date: `${ISO}Z` } }, { startTime: START }],
  ['times-as-dates', { startTime: { _seconds: START, _nanoseconds: 5 } }, { startTime: START }],
  ['times-as-dates', { startTime: { date: '2023-11-14 22:13:20.000000', timezone: 'UTC' } }, { startTime: START }],
  ['numbers-as-text', { startTime: String(START), duration: '185' }, { startTime: START, duration: 185 }],
  ['durations-as-clocks', { duration: '03:05' }, { duration: 185 }],
  ['durations-as-clocks', { duration: '1:03:05' }, { duration: 3785 }],
  ['durations-as-clocks', { duration: 'PT1H3M5S' }, { duration: 3785 }],
  ['directions-in-other-words', { direction: 'Inbound' }, { direction: 'incoming' }],
  ['directions-in-other-words', { direction: 'OUT' }, { direction: 'outgoing' }],
  ['sides-in-other-words', { whoHungUp: 'AGENT' }, { whoHungUp: 'operator' }],
  ['sides-in-other-words', { whoHungUp: 'caller' }, { whoHungUp: 'client' }],
  [
    'sides-in-other-words',
    { whoHungUp: 'caller', direction: 'outbound' },
    { whoHungUp: 'operator', direction: 'outbound' },
  ],
  ['calls-id-as-number', { id: 123 }, { id: '123' }],
  ['calls-operatorId-as-number', { operatorId: 101 }, { operatorId: '101' }],
  ['calls-operatorName-as-object', { operatorName: { name: 'Olena' } }, { operatorName: 'Olena' }],
  [
    'calls-clientName-as-object',
    { clientName: { firstName: 'Olena', lastName: 'Koval' } },
    { clientName: 'Olena Koval' },
  ],
  ['properties-as-json-text', { properties: '{"City":"Lviv"}' }, { properties: { City: 'Lviv' } }],
  ['properties-as-pairs', { properties: [['City', 'Lviv']] }, { properties: { City: 'Lviv' } }],
  ['properties-as-pairs', { properties: [{ name: 'City', value: 'Lviv' }] }, { properties: { City: 'Lviv' } }],
  ['client-numbers-as-sip', { clientNumber: 'sip:+380501@pbx' }, { clientNumber: '+380501' }],
  ['properties-nested', { properties: { Client: { city: 'Lviv' } } }, { properties: { 'Client city': 'Lviv' } }],
])('%s makes of %j %j', (id, wrong, right) => {
  expect(mended(id, 'calls', aCall(wrong))).toEqual(aCall(right));
});

test.each<[cure: string, row: JsonObject]>([
  ['times-in-other-units', { startTime: START }],
  ['times-in-other-units', { startTime: 0 }],
  ['times-as-dates', { startTime: 'yesterday' }],
  ['times-as-dates', { startTime: '2023-11-14' }],
  ['times-as-dates', { startTime: { date: '2023-11-14 22:13:20', timezone: 'Europe/Kyiv' } }],
  ['numbers-as-text', { duration: '3 min' }],
  ['durations-as-clocks', { duration: '3:99' }],
  ['durations-as-clocks', { duration: 'PT' }],
  ['directions-in-other-words', { direction: 'internal' }],
  ['directions-in-other-words', { direction: 1 }],
  ['sides-in-other-words', { whoHungUp: 'caller', direction: 'internal' }],
  ['calls-id-as-number', { id: 2 ** 60 }],
  ['calls-operatorName-as-object', { operatorName: { id: 7 } }],
  ['properties-as-json-text', { properties: '[1]' }],
  ['properties-as-pairs', { properties: [{ key: 'City' }, 'Lviv'] }],
  ['durations-left-out', {}],
])('%s leaves %j as it is', (id, row) => {
  expect(mended(id, 'calls', aCall(row))).toBeUndefined();
});

test.each<[cure: string, wrong: JsonObject, right: JsonObject]>([
  ['contacts-id-as-number', { id: 101 }, { id: '101' }],
  ['contacts-phone-as-number', { phone: 380_501 }, { phone: '380501' }],
  ['ids-with-blanks', { id: ' 101\u200b' }, { id: '101' }],
  ['contacts-department-as-object', { department: { title: 'Sales' } }, { department: 'Sales' }],
])('of a contact, %s makes of %j %j', (id, wrong, right) => {
  expect(mended(id, 'contacts', aContact(wrong))).toEqual(aContact(right));
});

test('a field that says nothing is left out, and the others stay in their order', () => {
  const { department: _department, ...rest } = aContact();
  const row = mended('contacts-department-null', 'contacts', aContact({ department: null })) as object;
  expect(Object.entries(row)).toEqual(Object.entries(rest));
});

test.each<[list: 'calls' | 'contacts', wrong: JsonObject, right: readonly string[]]>([
  ['calls', { start_time: 1, OperatorID: '7', call_id: 'x' }, ['startTime', 'operatorId', 'id']],
  ['calls', { startedAt: 1, agent_name: 'Olena' }, ['startTime', 'operatorName']],
  ['contacts', { operator_id: '7', full_name: 'Olena', phoneNumber: '1' }, ['id', 'name', 'phone']],
])('fields of %s are renamed from %j', (list, wrong, right) => {
  expect(Object.keys(mended(`fields-of-${list}-named-otherwise`, list, wrong) as object)).toEqual(right);
});

test('a name of its own is not renamed where the documented one stands beside it', () => {
  expect(mended('fields-of-calls-named-otherwise', 'calls', aCall({ call_id: 'leg-1' }))).toBeUndefined();
});

const timed = (factor: number, shorter = 0) =>
  [185, 60, 3700].map((span) =>
    aCall({ startTime: START, endTime: START + span, duration: (span - shorter) * factor }),
  );

test.each([
  ['milliseconds', timed(1000), 'divide duration by 1,000 and drop the rest'],
  ['minutes with a fraction', timed(1 / 60), 'send duration in seconds: the minutes times 60'],
])('the unit of durations is told from the times: %s', (_unit, rows, text) => {
  const { text: told, repaired } = atWork('durations-in-other-units', [callsAnswer(rows)]) ?? {};
  expect(told).toBe(text);
  expect(repaired?.[0]?.json).toMatchObject({ calls: [{ duration: 185 }, { duration: 60 }, { duration: 3700 }] });
});

test.each([
  ['whole minutes', [185, 61, 3700].map((span) => aCall({ endTime: START + span, duration: Math.ceil(span / 60) }))],
  ['talk time', timed(1, 15)],
  ['seconds', timed(1)],
])('durations that are %s have no other unit', (_what, rows) => {
  expect(atWork('durations-in-other-units', [callsAnswer(rows)])).toBeUndefined();
});

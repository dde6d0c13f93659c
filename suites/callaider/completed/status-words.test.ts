import { expect, test } from 'vitest';
import { aCall } from '../fixtures.js';
import { callVocabulary, statusOf } from './status-words.js';

const means = (over: object, others: readonly object[] = []) => {
  const rows = [over, ...others].map((each) => aCall(each as Readonly<Record<string, unknown>>));
  return statusOf(rows[0] ?? {}, callVocabulary(rows))?.means;
};

test.each([
  [{ status: 'missed' }],
  [{ status: 'NO_ANSWER' }],
  [{ disposition: 'NO ANSWER' }],
  [{ Disposition: 'No answer' }],
  [{ state: 'Missed call' }],
  [{ result: 'Voicemail' }],
  [{ outcome: 'not answered' }],
  [{ callStatus: 'busy' }],
  [{ call_status: 'Cancelled' }],
  [{ dialStatus: 'CHANUNAVAIL' }],
  [{ 'Call status': 'rejected by client' }],
  [{ callType: 'missed' }],
  [{ disposition: 'FAILED' }],
  [{ isMissed: true }],
  [{ answered: false }],
  [{ was_answered: false }],
  [{ properties: { Status: 'Missed' } }],
  [{ properties: { 'Call status': 'busy' } }],
])('%j says that nobody answered', (over) => {
  expect(means(over)).toBe('unanswered');
});

test.each([
  [{ status: 'ringing' }],
  [{ state: 'Dialing' }],
  [{ callState: 'in-progress' }],
  [{ call_status: 'active' }],
])('%j says that it is going on', (over) => {
  expect(means(over)).toBe('going on');
});

test.each([
  [{ status: 'completed' }],
  [{ status: 'active' }],
  [{ state: 'in progress' }],
  [{ status: 3 }],
  [{ status: null }],
  [{ isMissed: false, answered: true }],
  [{ topic: 'Missed delivery' }],
  [{ status: 'Missed delivery' }],
  [{ properties: { 'Issue resolved': false } }],
  [{ properties: { Topic: 'missed' } }],
  [{ properties: { 'Order status': 'cancelled' } }],
  [{ properties: { 'Payment state': 'failed' } }],
  [{ properties: { Answered: false } }],
  [{ properties: { Result: 'Missed the point' } }],
  [{ statusPage: 'missed' }],
  [{ voicemail: false }],
])('%j says nothing of the kind', (over) => {
  expect(means(over)).toBeUndefined();
});

test.each([
  ['the call, where all values are said of calls', [{ status: 'answered' }, { status: 'ok' }], 'unanswered'],
  ['something else, where others are not', [{ status: 'processed' }, { status: 'pending' }], undefined],
  ['something else, where one is no text', [{ status: 200 }], undefined],
])('a plain status of "failed" speaks of %s', (_sentence, others, expected) => {
  expect(means({ status: 'failed' }, others)).toBe(expected);
});

test('a sale that was rejected was a call all the same', () => {
  const sales = ['Sold', 'Call back', 'Rejected'].map((value) => ({ properties: { Result: value } }));
  expect(means({ properties: { Result: 'Rejected' } }, sales)).toBeUndefined();
});

test.each([
  ['an offer: all its words are', 'Call result', ['accepted', 'cancelled'], undefined],
  ['a call: one of them is said of calls alone', 'Call result', ['answered', 'cancelled'], 'unanswered'],
])('a property whose words are also said of calls speaks of %s', (_sentence, key, values, expected) => {
  const others = values.map((value) => ({ properties: { [key]: value } }));
  expect(means({ properties: { [key]: 'rejected' } }, others)).toBe(expected);
});

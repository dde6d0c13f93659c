import { expect, test } from 'vitest';
import { aCall } from '../fixtures.js';
import { busiestOperators, choosePair, operatorOf, operatorsToAsk } from './operator-calls.js';

/** One call per word, such as `in-101`. */
const calls = (words: string) =>
  words.split(' ').map((word) => {
    const [direction, operatorId] = word.split('-');
    return aCall({ direction: direction === 'in' ? 'incoming' : 'outgoing', operatorId });
  });

test.each([
  ['text', '101', '101'],
  ['a number', 101, '101'],
  ['nothing', null, undefined],
  ['an empty text', '', undefined],
])('an operator id that is %s', (_sentence, operatorId, expected) => {
  expect(operatorOf({ operatorId })).toBe(expected);
});

test('operators are taken from the calls, busiest first', () => {
  expect(busiestOperators([...calls('in-1 in-2 out-2 in-3 in-2 in-3'), {}])).toEqual(['2', '3', '1']);
});

test.each([
  ['the busiest first', 'in-21 in-34 in-34 in-55', ['34', '21', '55']],
  ['two that look alike first', 'in-21 in-21 in-34 in-34 in-5 in-55', ['5', '55', '21', '34']],
  ['of those the busiest', 'in-1 in-10 in-2 in-20 in-20', ['20', '2', '1', '10']],
  ['nobody', '', []],
])('operators are asked for in order: %s', (_sentence, words, expected) => {
  expect(operatorsToAsk(words === '' ? [] : calls(words))).toEqual(expected);
});

test.each([
  ['where both filters take calls away', 'in-1 in-1 out-1 in-2', { direction: 'incoming', operator: '1' }],
  ['where they leave nothing together, if they must', 'in-1 in-1 out-2', { direction: 'outgoing', operator: '1' }],
  ['where one of them does, if there is no better', 'in-1 in-1 in-2', { direction: 'incoming', operator: '1' }],
  ['of the busiest only', 'in-1 in-1 out-1 out-2 in-3', { direction: 'incoming', operator: '1' }],
])('a pair is chosen %s', (_sentence, words, expected) => {
  expect(choosePair(calls(words), 2)).toEqual(expected);
});

test('without operators there is no pair', () => {
  expect(choosePair([{ direction: 'incoming' }], 2)).toBeUndefined();
});

import { expect, test } from 'vitest';
import { DAY } from '../calls/request/fixtures.js';
import { aRequest } from './fixtures.js';
import { bodyOf, cutOf, type FuzzCase, questionsOf, rephrase, type Twist } from './fuzz-case.js';

test('a body holds what is asked for and nothing else', () => {
  expect(bodyOf(aRequest())).toEqual({ startTime: DAY.from, stopTime: DAY.to });
  const full = aRequest({ direction: 'incoming', operators: ['101'], propertyFilters: { City: 'Oslo' } });
  expect(Object.keys(bodyOf(full))).toEqual(['startTime', 'stopTime', 'direction', 'operators', 'propertyFilters']);
});

test.each<[Twist, number]>([
  [{ kind: 'alone' }, 1],
  [{ kind: 'parts', pick: 3 }, 2],
  [{ kind: 'rephrased' }, 2],
  [{ kind: 'again' }, 2],
])('%j takes %d questions', (twist, count) => {
  const case_: FuzzCase = { ...aRequest({ operators: ['101', '102'] }), twist };
  expect(questionsOf(case_, [DAY.from + 100])).toHaveLength(count);
});

test('two parts share the second in which a call starts', () => {
  const case_: FuzzCase = { ...aRequest(), twist: { kind: 'parts', pick: 5 } };
  const moments = [DAY.from + 100, DAY.from + 200];
  expect(questionsOf(case_, moments).map(({ window }) => window)).toEqual([
    { from: DAY.from, to: DAY.from + 200 },
    { from: DAY.from + 200, to: DAY.to },
  ]);
});

test.each([
  ['a moment inside', { from: 0, to: 10 }, [3, 7, 12], 3],
  ['the middle without one', { from: 0, to: 10 }, [12], 5],
  ['none in a second', { from: 0, to: 1 }, [], undefined],
])('a window is cut at %s', (_sentence, window, moments, cut) => {
  expect(cutOf(window, 0, moments)).toBe(cut);
});

test('a rephrased request says the same', () => {
  const conditions = [
    { operator: 'gt', value: 2 },
    { operator: 'lt', value: 8 },
  ] as const;
  const request = aRequest({
    operators: ['101', '102'],
    propertyFilters: { City: ['Oslo', 'Lviv'], Score: { mode: 'any', conditions }, Solved: true },
  });
  expect(rephrase(request)).toEqual({
    window: DAY,
    operators: ['102', '101', '102'],
    propertyFilters: {
      Solved: true,
      Score: { mode: 'any', conditions: conditions.toReversed() },
      City: ['Lviv', 'Oslo'],
    },
  });
  expect(Object.keys(rephrase(request).propertyFilters ?? {})).toEqual(['Solved', 'Score', 'City']);
});

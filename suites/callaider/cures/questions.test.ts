import { expect, test } from 'vitest';
import type { JsonObject } from '../answers.js';
import { aCall } from '../fixtures.js';
import { answerOf, atWork, callsAnswer } from './fixtures.js';

const W = { startTime: 1_700_000_000, stopTime: 1_700_100_000 };
const call = (id: string, over: JsonObject = {}) => aCall({ id, startTime: W.startTime + 100, ...over });
const [a, b, c] = [
  call('a'),
  call('b', { direction: 'outgoing', operatorId: '102', properties: { City: 'Lviv', Score: 5 } }),
  call('c', { operatorId: '102', startTime: W.stopTime - 100, properties: { Score: 9 } }),
];
const whole = callsAnswer([a, b, c], W);

/** The ids of the calls in the repaired answer to a request, where others were asked before. */
function repairedIds(id: string, request: JsonObject, rows: readonly unknown[], others = [whole]): unknown {
  const repaired = atWork(id, [callsAnswer(rows, request), ...others])?.repaired[0];
  const body = repaired?.json as { calls: readonly { id: string }[] } | undefined;
  return body?.calls.map((row) => row.id).join('');
}

const condition = (operator: string, value: number, mode?: string) => ({
  ...W,
  propertyFilters: {
    Score: {
      ...(mode === undefined ? {} : { mode }),
      conditions: [
        { operator, value },
        { operator: 'ne', value: 7 },
      ],
    },
  },
});

test.each<[cure: string, request: JsonObject, wrong: readonly unknown[], right: string]>([
  ['direction-filter', { ...W, direction: 'incoming' }, [a, b, c], 'ac'],
  ['direction-filter', { ...W, direction: 'outgoing' }, [], 'b'],
  ['operators-filter', { ...W, operators: ['102', '102'] }, [a], 'bc'],
  ['operators-filter', { ...W, operators: ['nobody'] }, [a, b, c], ''],
  ['direction-beside-operators', { ...W, direction: 'incoming', operators: ['102'] }, [a, c], 'c'],
  ['property-filters', { ...W, propertyFilters: { City: 'Lviv' } }, [a, b, c], 'b'],
  ['property-lists', { ...W, propertyFilters: { City: ['Lviv', 'Kyiv'] } }, [], 'b'],
  ['property-operator-gte', condition('gte', 9), [], 'c'],
  ['property-mode-any', condition('gt', 9, 'any'), [], 'bc'],
  ['property-mode-omitted', condition('gt', 6), [b, c], 'c'],
  ['windows', { startTime: W.startTime, stopTime: W.startTime + 200 }, [a, c], 'ab'],
])('%s: %j brings the calls that it should', (id, request, wrong, right) => {
  expect(repairedIds(id, request, wrong)).toBe(right);
});

test.each<[why: string, request: JsonObject, answers: readonly ReturnType<typeof callsAnswer>[]]>([
  ['the same question is answered in two ways', { ...W, direction: 'incoming' }, [whole, callsAnswer([a], W)]],
  [
    'an id stands for two calls',
    { ...W, direction: 'incoming' },
    [whole, callsAnswer([call('a', { startTime: W.startTime + 9, duration: 1 })], { ...W, startTime: 1 })],
  ],
  ['the direction is none', { ...W, direction: 'sideways' }, [whole]],
  ['the answer is right', { ...W, direction: 'incoming' }, [whole]],
])('a filter is not cured where %s', (_why, request, others) => {
  expect(repairedIds('direction-filter', request, [a, c], [...others])).toBeUndefined();
});

test.each<[request: unknown, status: number | undefined]>([
  [{ stopTime: 1 }, 400],
  [{}, 400],
  [W, undefined],
])('bounds that are missing in %j are refused with %s', (request, status) => {
  expect(atWork('bounds-left-out', [callsAnswer([a], request)])?.repaired[0]?.status).toBe(status);
});

test('"none" is told by an empty list where other windows have calls', () => {
  const none = answerOf('calls', { status: 404, json: { status: 'error' } }, { json: { startTime: 1, stopTime: 2 } });
  expect(atWork('none-said-otherwise', [none, whole])?.repaired[0]).toMatchObject({ status: 200, json: { calls: [] } });
  expect(atWork('none-said-otherwise', [none])).toBeUndefined();
});

test('a call whose start lies nowhere in its windows is a time zone off', () => {
  const [early, late] = [call('a', { startTime: W.startTime + 10_800 }), call('b', { startTime: W.stopTime + 10_700 })];
  const answer = callsAnswer([early, late, call('c', { startTime: W.startTime + 10_900 })], W);
  const { text, repaired } = atWork('times-in-local-time', [answer]) ?? {};
  expect(text).toContain('they are 3 h apart');
  expect(repaired?.[0]?.json).toMatchObject({
    calls: [{ startTime: W.startTime }, { startTime: W.stopTime - 100 }, {}],
  });
});

test('calls that say that nobody answered are left out', () => {
  const rows = [call('a', { disposition: 'NO ANSWER' }), call('b', { disposition: 'ANSWERED' })];
  const repaired = atWork('calls-whose-status-is-no-talk', [callsAnswer(rows)])?.repaired[0];
  expect(repaired?.json).toMatchObject({ calls: [{ id: 'b' }] });
});

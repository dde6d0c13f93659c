import { describe, expect, test } from 'vitest';
import { DAY, listed, noContent, notFound, refused, silent, throttled } from '../calls/request/fixtures.js';
import { aBase, aRequest, type Row, rightly, rows } from './fixtures.js';
import { bodyOf, type FuzzRequest } from './fuzz-case.js';
import { judgeQuestion } from './judge-question.js';

const [first] = rows as readonly [Row, ...Row[]];
const around = (seconds: number) => ({ from: first.startTime - seconds, to: first.startTime + seconds });
const exact = aRequest({ propertyFilters: { City: 'Oslo' } });
const range = aRequest({ propertyFilters: { Score: { conditions: [{ operator: 'gt', value: 20 }] } } });

/** What is wrong with an answer, in short; or that it holds, or decides nothing. */
function judged(
  request: FuzzRequest,
  answer: readonly unknown[] | Parameters<typeof judgeQuestion>[1],
  base = aBase(),
) {
  const seen = 'outcome' in answer ? answer : listed(answer);
  const outcome = judgeQuestion(request, seen, base);
  if (outcome.kind !== 'broken') return outcome.kind;
  const { flaw } = outcome;
  return flaw.kind === 'stray' ? `stray: ${flaw.part}` : flaw.kind;
}

describe('a right answer holds', () => {
  test.each<[string, FuzzRequest]>([
    ['to the whole window', aRequest()],
    ['to a part of it', aRequest({ window: { from: DAY.from + 20_000, to: DAY.from + 50_000 } })],
    ['to the second around a call', aRequest({ window: around(1) })],
    ['to a window of no length', aRequest({ window: around(0) })],
    ['to a direction', aRequest({ direction: 'incoming' })],
    ['to operators in any order', aRequest({ operators: ['103', '101', '103'] })],
    ['to people without calls', aRequest({ operators: ['999'] })],
    ['to a value', exact],
    ['to conditions', range],
    [
      'to all at once',
      aRequest({ direction: 'outgoing', operators: ['101'], propertyFilters: { City: ['Oslo', 'Lviv'] } }),
    ],
  ])('%s', (_sentence, request) => {
    expect(judged(request, rightly(bodyOf(request)))).toBe('holds');
  });

  test('that ignores a value: the platform filters by itself', () => {
    expect(judged(exact, rows)).toBe('holds');
  });

  test('that ignores conditions, where these are not known to be applied', () => {
    expect(judged(range, rows, aBase({ appliesNumbers: false }))).toBe('holds');
  });

  test('that has the call on a bound, or has not', () => {
    const request = aRequest({ window: { from: first.startTime, to: DAY.to } });
    expect([judged(request, rows), judged(request, rows.slice(1))]).toEqual(['holds', 'holds']);
  });

  test('that has a call which only reaches into the window, or has not', () => {
    const request = aRequest({ window: { from: first.startTime + 30, to: DAY.to } });
    expect([judged(request, rows), judged(request, rows.slice(1))]).toEqual(['holds', 'holds']);
  });
});

describe('a wrong answer is told', () => {
  const stranger = { ...first, id: 'stranger' };
  test.each<[string, FuzzRequest, readonly unknown[], string]>([
    ['a call is missing', aRequest(), rows.slice(1), 'lost'],
    ['the second around a call lacks it', aRequest({ window: around(1) }), [], 'lost'],
    ['a call of another hour', aRequest({ window: around(60) }), rows.slice(0, 5), 'stray: window'],
    ['the other direction', aRequest({ direction: 'incoming' }), rows, 'stray: direction'],
    ['another operator', aRequest({ operators: ['101'] }), rows, 'stray: operators'],
    ['a value that matches is left out', exact, rightly(bodyOf(exact)).slice(1), 'lost'],
    ['a call that does not meet conditions', range, rows, 'stray: filters'],
    ['a call that the whole window lacks', aRequest(), [...rows, stranger], 'foreign'],
    [
      'an unknown call of the other direction',
      aRequest({ direction: 'outgoing' }),
      [...rightly({ ...bodyOf(aRequest()), direction: 'outgoing' }), stranger],
      'stray: direction',
    ],
  ])('%s', (_sentence, request, answer, flaw) => {
    expect(judged(request, answer)).toBe(flaw);
  });

  test('a refusal of a filter that calls meet', () => {
    expect(judged(exact, refused)).toBe('refused');
  });
});

describe('what decides nothing', () => {
  test.each([
    ['no answer', aRequest(), silent],
    ['too many requests', aRequest(), throttled],
    ['a refusal without a property filter', aRequest({ operators: ['101'] }), refused],
    ['a refusal of an id that stands twice', aRequest({ ...exact, operators: ['101', '101'] }), refused],
    ['a refusal of a window of no length', aRequest({ ...exact, window: around(0) }), refused],
    ['a refusal of a filter that no call meets', aRequest({ propertyFilters: { City: 'Rome' } }), refused],
    ['404 where nothing had to come', aRequest({ operators: ['999'] }), notFound],
    ['204 where nothing had to come', aRequest({ operators: ['999'] }), noContent],
  ])('%s', (_sentence, request, seen) => {
    expect(judged(request, seen)).toBe('undecided');
  });

  test('404 where calls had to come is a loss', () => {
    expect(judged(aRequest(), notFound)).toBe('lost');
  });

  test('calls whose fields do not say where they belong', () => {
    const odd = rows.map((row) => ({ ...row, direction: 'internal', operatorId: '' }));
    expect(judged(aRequest({ direction: 'incoming', operators: ['101'] }), [], aBase({}, odd as never))).toBe('holds');
  });

  test('calls that share an id', () => {
    const twins = rows.map((row, index) => (index < 2 ? { ...row, id: 'twin' } : row));
    expect(judged(aRequest(), twins.slice(2), aBase({}, twins))).toBe('holds');
  });
});

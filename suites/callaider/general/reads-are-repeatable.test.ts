import { expect, test } from 'vitest';
import { aCall, anAnswer, noAnswer } from '../fixtures.js';
import { type CallsSeen, readCalls } from '../observations/ask-calls.js';
import { judgeRepeats } from './reads-are-repeatable.js';
import type { Repeats } from './repeats.js';

type Row = Readonly<Record<string, unknown>>;
const a = aCall({ id: 'a' });
const b = aCall({ id: 'b' });
const c = aCall({ id: 'c' });
const d = aCall({ id: 'd' });

const seen = (rows: readonly Row[]): CallsSeen => readCalls(anAnswer({ json: { calls: rows } }), {});
const repeatsOf = (...answers: readonly (readonly Row[])[]): Repeats => {
  const [first, second, third, ...more] = answers.map(seen);
  return { first: { ...first, window: { from: 0, to: 9 } }, second, third, more } as Repeats;
};

const signed = (signature: string) =>
  aCall({ id: 'a', properties: { Link: `https://x.example.net/a?s=${signature}` } });
const property = (properties: Row) => aCall({ id: 'a', properties });
const longer = (duration: number) => aCall({ id: 'a', duration });

test.each<[string, Repeats, string]>([
  ['the same calls', repeatsOf([a, b], [a, b], [a, b]), 'pass'],
  ['the same calls in another order', repeatsOf([a, b], [b, a], [a, b]), 'pass'],
  ['keys in another order', repeatsOf([a], [Object.fromEntries(Object.entries(a).toReversed())], [a]), 'pass'],
  [
    'null in place of an absent field',
    repeatsOf([aCall({ whoHungUp: undefined })], [aCall({ whoHungUp: null })], [aCall({ whoHungUp: undefined })]),
    'pass',
  ],
  ['links that are signed anew', repeatsOf([signed('1')], [signed('2')], [signed('3')]), 'pass'],
  ['extra fields that change', repeatsOf([{ ...a, readAt: 1 }], [{ ...a, readAt: 2 }], [{ ...a, readAt: 3 }]), 'pass'],
  ['two calls of one id, in any order', repeatsOf([a, longer(1)], [longer(1), a], [a, longer(1)]), 'pass'],
  [
    'properties that are filled in later',
    repeatsOf([aCall()], [aCall()], [aCall({ properties: { City: 'Lviv' } })]),
    'inconclusive',
  ],
  [
    'properties that are filled in one after the other',
    repeatsOf([property({})], [property({ City: 'Lviv' })], [property({ City: 'Lviv', Score: 5 })]),
    'inconclusive',
  ],
  [
    'a property that changes each time',
    repeatsOf([property({ Rank: 1 })], [property({ Rank: 2 })], [property({ Rank: 3 })]),
    'warn',
  ],
  ['a call that arrives late', repeatsOf([a, b], [a, b], [a, b, c]), 'inconclusive'],
  ['a call that arrives late, seen twice', repeatsOf([a, b], [a, b, c], [a, b, c]), 'inconclusive'],
  ['a call that is deleted', repeatsOf([a, b], [a, b], [a]), 'inconclusive'],
  [
    'ids that are made anew (CALLS-27)',
    repeatsOf([a, b], [c, d], [aCall({ id: 'e' }), aCall({ id: 'f' })]),
    'inconclusive',
  ],
  ['a call that is missing once', repeatsOf([a, b, c], [a, b], [a, b, c]), 'fail'],
  ['a call that is there once', repeatsOf([a, b], [a, b, c], [a, b]), 'fail'],
  ['a random choice of calls', repeatsOf([a, b, c], [a, b, d], [a, c, d]), 'fail'],
  ['every other answer from another replica', repeatsOf([a, b, c], [a, b], [a, b], [a, b, c], [a, b]), 'fail'],
  ['a call that arrives late, and stays', repeatsOf([a, b], [a, b], [a, b, c], [a, b, c], [a, b, c]), 'inconclusive'],
  [
    'content that is put right once',
    repeatsOf([longer(1)], [longer(1)], [longer(2)], [longer(2)], [longer(2)]),
    'inconclusive',
  ],
  [
    'every other content from another replica',
    repeatsOf([longer(1)], [longer(2)], [longer(2)], [longer(1)], [longer(2)]),
    'warn',
  ],
  ['content that changes and changes back', repeatsOf([longer(1)], [longer(2)], [longer(1)]), 'warn'],
  ['content that changes each time', repeatsOf([longer(1)], [longer(2)], [longer(3)]), 'warn'],
])('%s', (_sentence, repeats, kind) => {
  expect(judgeRepeats(repeats).kind).toBe(kind);
});

test.each([
  ['no answer', noAnswer()],
  ['an error', anAnswer({ status: 500, json: {} })],
])('%s to the repeat decides nothing', (_what, outcome) => {
  const right = repeatsOf([a], [a], [a]);
  expect(judgeRepeats({ ...right, third: readCalls(outcome, {}) }).kind).toBe('inconclusive');
});

test('calls without ids decide nothing', () => {
  expect(judgeRepeats(repeatsOf([aCall({ id: null })], [aCall({ id: null })], [aCall({ id: null })])).kind).toBe(
    'inconclusive',
  );
});

test('a hundred thousand calls are compared in good time', () => {
  const rows = Array.from({ length: 100_000 }, (_, index) =>
    aCall({ id: `call-${index}`, properties: { City: 'Lviv', Score: index } }),
  );
  const first = { outcome: anAnswer({}), request: {}, rows, at: '/calls', window: { from: 0, to: 9 } };
  const again = { ...first, rows: rows.map((row) => structuredClone(row)) };
  expect(
    judgeRepeats({ first, second: again, third: { ...again, rows: again.rows.toReversed() }, more: [] }).kind,
  ).toBe('pass');
});

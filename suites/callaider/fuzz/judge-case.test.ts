import { expect, test } from 'vitest';
import { DAY, listed, refused } from '../calls/request/fixtures.js';
import type { CallsSeen } from '../observations/ask-calls.js';
import { aBase, aRequest, type Row, rightly, rows } from './fixtures.js';
import { bodyOf, type FuzzCase, questionsOf } from './fuzz-case.js';
import { judgeCase } from './judge-case.js';

const base = aBase();
const [cut] = base.moments.slice(30) as [number];
const parts: FuzzCase = { ...aRequest(), twist: { kind: 'parts', pick: 30 } };
const rephrased: FuzzCase = { ...aRequest({ operators: ['101', '102'] }), twist: { kind: 'rephrased' } };
const again: FuzzCase = { ...aRequest({ direction: 'incoming' }), twist: { kind: 'again' } };

const right = (case_: FuzzCase): readonly (readonly Row[])[] =>
  questionsOf(case_, base.moments).map((question) => rightly(bodyOf(question)));

function judged(case_: FuzzCase, answers: readonly (readonly unknown[] | CallsSeen)[]): string {
  const seen = answers.map((answer) => ('outcome' in answer ? answer : listed(answer)));
  const outcome = judgeCase(case_, seen, base);
  return outcome.kind === 'broken' ? outcome.flaw.kind : outcome.kind;
}

test.each([
  ['in parts', parts],
  ['rephrased', rephrased],
  ['again', again],
])('right answers hold, %s', (_sentence, case_) => {
  expect(judged(case_, right(case_))).toBe('holds');
});

test('a call on the cut may be in both parts or in either, but not in none', () => {
  const [before = [], behind = []] = right(parts);
  const onCut = rows.filter(({ startTime }) => startTime === cut);
  const without = behind.filter((row) => !onCut.includes(row));
  expect(onCut).toHaveLength(1);
  expect(judged(parts, [[...before, ...onCut], behind])).toBe('holds');
  expect(judged(parts, [[...before, ...onCut], without])).toBe('holds');
  expect(judged(parts, [before, without])).toBe('in neither part');
});

test('other words that bring other calls are told, though neither answer is wrong by itself', () => {
  // The call on the bound may come or not; but it must not depend on the order of operators.
  const [edge] = rows as readonly [Row, ...Row[]];
  const case_: FuzzCase = { ...rephrased, window: { from: edge.startTime, to: DAY.to } };
  const [one = []] = right(case_);
  expect(judged(case_, [one, one.filter((row) => row !== edge)])).toBe('apart');
});

test('other words that are refused decide nothing', () => {
  const [one = []] = right(rephrased);
  expect(judged(rephrased, [one, refused])).toBe('undecided');
});

test('calls that come and go are told at the third answer', () => {
  const [one = []] = right(again);
  const less = one.slice(1);
  expect(judged(again, [one, less])).toBe('undecided');
  expect(judged(again, [one, less, one])).toBe('flickering');
  expect(judged(again, [one, less, less])).toBe('undecided');
});

test('the same wrong answer twice is wrong, not unsteady', () => {
  const [one = []] = right(again);
  expect(judged(again, [one.slice(1), one.slice(1)])).toBe('lost');
});

test('what was not asked decides nothing', () => {
  expect(judged(parts, right(parts).slice(0, 1))).toBe('undecided');
});

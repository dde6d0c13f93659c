import { expect, test } from 'vitest';
import { type Flaw, judgeRows } from './each-call.js';
import { settled } from './fixtures.js';

const flaw = (grade: Flaw['grade'], what: string): Flaw => ({ grade, what, key: 'x', actual: 1 });

test('the worst grade decides, and the most frequent flaw comes first', () => {
  const calls = settled('a', 'b', 'b', 'c');
  const flaws: Record<string, Flaw> = { a: flaw('fail', 'a'), b: flaw('fail', 'b'), c: flaw('warn', 'c') };
  const verdict = judgeRows(calls, (row) => flaws[String(row)]);
  expect(verdict).toMatchObject({
    kind: 'fail',
    count: 2,
    findings: [
      { message: 'b in 2 of 4 calls', at: '/calls/1/x' },
      { message: 'a in 1 of 4 calls', at: '/calls/0/x' },
    ],
  });
});

test('a flaw of another kind in every row fills no memory', () => {
  const calls = settled(...Array.from({ length: 2000 }, (_, index) => index));
  const verdict = judgeRows(calls, (row) => flaw('fail', `value ${row}`));
  expect(verdict).toMatchObject({
    kind: 'fail',
    count: 21,
    findings: expect.arrayContaining([
      expect.objectContaining({ message: 'x is wrong in yet other ways in 1,980 of 2,000 calls' }),
    ]),
  });
});

test('an answer without flaws passes with the number of calls', () => {
  expect(judgeRows(settled(1, 2), () => undefined)).toEqual({ kind: 'pass', note: '2 calls looked at' });
});

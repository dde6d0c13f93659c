import { expect, test } from 'vitest';
import { DAY, kindOf, listed, NOON, refused, told } from '../calls/request/fixtures.js';
import { calls, steady } from './fixtures.js';
import { partWithinWhole } from './part-within-whole.js';

const part = { from: DAY.from + 20_000, to: DAY.from + 60_000 };
const inside = calls.filter(({ startTime }) => startTime > part.from && startTime < part.to);
const at = (startTime: number, id: string) => ({ ...calls[0], id, startTime, endTime: startTime + 60 });

test.each([
  ['calls of the whole', listed(inside), 'pass'],
  ['the whole, as an API without windows has it', listed(calls), 'pass'],
  ['a call that the whole lacks', listed([...inside, at(NOON, 'new')]), 'fail'],
  ['another call on a bound', listed([...inside, at(part.from, 'edge')]), 'pass'],
  ['another call that reaches in', listed([...inside, at(part.from - 30, 'reaching')]), 'pass'],
  ['no calls, though the whole shows some there', listed([]), 'inconclusive'],
  ['400', refused, 'inconclusive'],
])('%s', (_sentence, seen, kind) => {
  expect(kindOf(partWithinWhole, { ...steady(), part: { ...seen, window: part } })).toBe(kind);
});

test('a part without calls tells nothing', () => {
  const quiet = { from: DAY.from, to: DAY.from + 300 };
  expect(kindOf(partWithinWhole, { ...steady(), part: { ...listed([]), window: quiet } })).toBe('skip');
});

test('the call is shown with its time', () => {
  const seen = { ...steady(), part: { ...listed([at(NOON, 'new')]), window: part } };
  expect(told(partWithinWhole, seen)).toMatch(/^1 call is in the answer for .* and not in the answer for the longer/);
});

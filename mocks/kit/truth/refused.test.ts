import { expect, test } from 'vitest';
import { aPage, aStep, aWorldCall } from '../trail/fixtures.js';
import type { Step } from '../trail/types.js';
import { refused } from './refused.js';

const about = { from: 0, to: 10_000 };
const told = (steps: readonly Step[], window: typeof about | undefined = about): readonly string[] =>
  refused(aWorldCall(), 560, steps, () => window);
const read = (entry: number): Step => aStep({ entry, list: aPage({ total: 10 }) });
const refusal = aStep({ entry: 2, status: 502 });

test.each<[string, readonly Step[], number]>([
  ['the last request about its time was refused', [read(1), refusal], 1],
  ['that time was read afterwards', [refusal, read(3)], 0],
  ['nothing was refused', [read(1)], 0],
])('%s', (_sentence, steps, sentences) => {
  expect(told(steps)).toHaveLength(sentences);
});

test('a refusal of another time, or of something else, is none of it', () => {
  expect(told([refusal], { from: 600, to: 10_000 })).toEqual([]);
  expect(refused(aWorldCall(), 560, [refusal], () => undefined)).toEqual([]);
});

test('it names the request and what it was answered', () => {
  expect(told([refusal])[0]).toBe(
    'request 2 (GET /calls) asked for the time of this call and was answered 502, and your client never asked for it again',
  );
});

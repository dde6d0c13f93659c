import { expect, test } from 'vitest';
import { noAnswer } from '../fixtures.js';
import { recordingAnswer, sampled } from '../recording/fixtures.js';
import { callsHaveRecordings } from './calls-have-recordings.js';
import { kindOf } from './fixtures.js';

const there = recordingAnswer();
const absent = recordingAnswer({ status: 404, json: { status: 'error', message: 'None' } });
const times = <T>(count: number, value: T): readonly T[] => Array.from({ length: count }, () => value);

test.each([
  ['all have one', times(5, there), 'pass'],
  ['some have none', [...times(9, absent), there], 'info'],
  ['none of five has one', times(5, absent), 'info'],
  ['none of ten has one', times(10, absent), 'warn'],
  ['no answer', [noAnswer()], 'inconclusive'],
])('%s', (_sentence, outcomes, kind) => {
  expect(kindOf(callsHaveRecordings, { samples: sampled(...outcomes) })).toBe(kind);
});

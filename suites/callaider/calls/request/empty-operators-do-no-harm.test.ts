import { expect, test } from 'vitest';
import { emptyOperatorsDoNoHarm } from './empty-operators-do-no-harm.js';
import { crashed, kindOf, listed, refused, settledOn, silent, someCalls } from './fixtures.js';

const calls = someCalls(4);

test.each([
  ['all calls', listed(calls), 'info'],
  ['none', listed([]), 'info'],
  ['a refusal', refused, 'info'],
  ['a server error', crashed, 'warn'],
  ['no answer', silent, 'inconclusive'],
])('an empty list of operators: %s', (_sentence, seen, kind) => {
  expect(kindOf(emptyOperatorsDoNoHarm, { settled: settledOn(calls), seen })).toBe(kind);
});

import { expect, test } from 'vitest';
import type { Ask, Outcome } from '../../suites/http.js';
import { createBreaker } from './breaker.js';
import { anAsk } from './fixtures.js';

const late = (ask: Partial<Ask> = {}): Outcome => ended('timeout', ask);
const ended = (code: 'timeout' | 'reset', ask: Partial<Ask> = {}): Outcome => ({
  kind: 'none',
  exchange: 1,
  ask: anAsk(ask),
  ms: 1,
  failure: { code, fact: '', hint: '' },
});
const isOpen = (outcomes: readonly Outcome[], ask: Partial<Ask> = {}): boolean => {
  const breaker = createBreaker();
  for (const outcome of outcomes) breaker.note(outcome);
  return breaker.open(anAsk(ask)) !== undefined;
};
const abnormal = { intent: 'abnormal' } as const;

test.each([
  ['one timeout', [late()], {}, false],
  ['two timeouts', [late(), late()], {}, true],
  ['two timeouts with an answer in between', [late(), ended('reset'), late()], {}, false],
  [
    'four timeouts with answers in between',
    [late(), ended('reset'), late(), ended('reset'), late(), ended('reset'), late()],
    {},
    true,
  ],
  ['two timeouts elsewhere', [late(), late()], { endpoint: 'calls' as const }, false],
  ['malformed requests that hang', [late(abnormal), late(abnormal)], {}, false],
  ['malformed requests that hang, for more of them', [late(abnormal), late(abnormal)], abnormal, true],
  ['valid requests that hang, for malformed ones', [late(), late()], abnormal, true],
])('%s', (_name, outcomes, ask, open) => {
  expect(isOpen(outcomes, ask)).toBe(open);
});

test('says why nothing was asked', () => {
  const breaker = createBreaker();
  breaker.note(late());
  breaker.note(late());
  expect(breaker.open(anAsk())).toMatchObject({
    code: 'given-up',
    fact: 'not asked: health gave no answer in time twice before',
  });
});

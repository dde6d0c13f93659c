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
const tooLong = (ask: Partial<Ask> = {}): Outcome =>
  ({ kind: 'answer', ask: anAsk(ask), body: { cut: true, tooLong: 1024 } }) as unknown as Outcome;
const answered = (status: number): Outcome =>
  ({ kind: 'answer', status, ask: anAsk(), body: {} }) as unknown as Outcome;
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
  ['one answer too long to read', [tooLong()], {}, false],
  ['two answers too long to read', [tooLong(), tooLong()], {}, true],
  ['two recordings of which only the beginning is read', Array(2).fill(tooLong({ intent: 'download' })), {}, false],
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
  breaker.note(tooLong({ endpoint: 'calls' }));
  breaker.note(tooLong({ endpoint: 'calls' }));
  expect(breaker.open(anAsk({ endpoint: 'calls' }))).toMatchObject({
    code: 'given-up',
    fact: 'not asked: the answer of calls was too long to read twice before',
    hint: expect.stringContaining('--max-body'),
  });
});

test.each<[string, readonly [status: number, waited: boolean][], boolean]>([
  ['three that are throttled', Array(3).fill([429, false]), false],
  ['four', Array(4).fill([429, false]), true],
  ['four that were waited for in vain: the limit may be over soon', Array(4).fill([429, true]), false],
  [
    'four, with an answer in between',
    [
      [429, false],
      [429, false],
      [200, false],
      [429, false],
      [429, false],
    ],
    false,
  ],
  [
    'four, one of which was waited for in between',
    [
      [429, false],
      [429, false],
      [429, true],
      [429, false],
      [429, false],
    ],
    true,
  ],
])('%s', (_name, answers, open) => {
  const breaker = createBreaker();
  for (const [status, waited] of answers) breaker.settle(answered(status), waited);
  expect(breaker.open(anAsk({ endpoint: 'calls' })) !== undefined).toBe(open);
});

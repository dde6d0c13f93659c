import { expect, test } from 'vitest';
import { aFailure, anExchange, aReport, aResult } from '../../schemas/fixtures.js';
import { mergeResults } from './merge-results.js';

const named = (name: string, over: Parameters<typeof aReport>[0]) => ({ name, report: aReport(over) });
const missing = (message: string, exchange = 1) =>
  aFailure({ rule: 'truth/every-call-is-there', area: 'truth', findings: [{ message, exchange }], findingCount: 1 });

test('the hardest verdict of all scenarios is that of a rule', () => {
  const { results } = mergeResults([
    named('none', { results: [aResult(), aResult({ rule: 'calls/x', verdict: 'skip', reason: 'no call' })] }),
    named('outage', { results: [aFailure(), aResult({ rule: 'calls/x', verdict: 'pass' })] }),
    named('same-second', { results: [aResult({ verdict: 'inconclusive' })] }),
  ]);
  expect(results.map(({ rule, verdict }) => [rule, verdict])).toEqual([
    ['contacts/id-is-string', 'fail'],
    ['calls/x', 'pass'],
  ]);
});

test('one finding is told once, with the scenarios that it was seen in, whatever its figures are', () => {
  const { results } = mergeResults([
    named('none', { results: [aResult({ rule: 'truth/every-call-is-there', area: 'truth' })] }),
    named('outage', { results: [missing('12 of 120 calls are missing, such as 43001 of 2026-01-05 10:00')] }),
    named('page-shift', { results: [missing('3 of 121 calls are missing, such as 43099 of 2026-01-05 11:00')] }),
    named('same-second', { results: [missing('the answer is no list')] }),
  ]);
  expect(results[0]?.findings.map(({ message, scenarios }) => [message.slice(0, 12), scenarios])).toEqual([
    ['12 of 120 ca', ['outage', 'page-shift']],
    ['the answer i', ['same-second']],
  ]);
  expect(results[0]?.findingCount).toBe(2);
});

test('exchanges of all runs have numbers of their own; of later runs those are kept that show something', () => {
  const { results, exchanges } = mergeResults([
    named('none', { results: [aResult({ exchanges: [1, 2] })], exchanges: [anExchange(), anExchange({ id: 2 })] }),
    named('outage', {
      results: [missing('gone', 2)],
      exchanges: [anExchange(), anExchange({ id: 2, purpose: 'All calls' })],
    }),
  ]);
  expect(exchanges.map(({ id, purpose }) => [id, purpose])).toEqual([
    [1, 'Ask /contacts with the key'],
    [2, 'Ask /contacts with the key'],
    [4, 'outage: All calls'],
  ]);
  expect(results.flatMap(({ findings }) => findings.map(({ exchange }) => exchange))).toEqual([4]);
  expect(results.map((result) => result.exchanges)).toEqual([[1, 2], []]);
});

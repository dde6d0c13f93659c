import { expect, test } from 'vitest';
import { aFailure, aReport, aResult } from '../../schemas/fixtures.js';
import type { Report } from '../../schemas/report.js';
import { pretty } from './pretty.js';

const plain = { width: 80, color: false };
const text = (over: Partial<Report> = {}, look = plain) => pretty(aReport(over), look);
const summary = aReport().summary;

test('a clean run ends with its verdict and the next step', () => {
  expect(text().trimEnd().split('\n').slice(-2)).toEqual(['CONFORMANT', 'next      nothing to fix']);
});

test('a failure is told with what was expected, what came, why and what to do', () => {
  const told = text({ results: [aResult(), aFailure()] });
  for (const part of [
    'FAIL  contacts/id-is-string   MUST   CON-2',
    'expected  a string',
    'actual    101',
    'at        /contacts/0/id',
    'and 2 more like it',
    'fix       Send the id',
    'repeat    curl -sS',
    'linecheck explain contacts/id-is-string',
    'NOT CONFORMANT',
    'fix contacts/id-is-string, then run again',
  ]) {
    expect(told).toContain(part);
  }
});

test('the failures stand again at the end', () => {
  const told = text({ results: [aFailure()] });
  expect(told.lastIndexOf('FAIL      contacts/id-is-string')).toBeGreaterThan(
    told.indexOf('FAIL  contacts/id-is-string'),
  );
});

test('nothing but the command to copy is wider than asked for', () => {
  const long = 'word '.repeat(60);
  const told = text({
    results: [aFailure({ why: long, fix: long, summary: long }), aResult({ verdict: 'skip', reason: long })],
  });
  const wide = told.split('\n').filter((line) => line.length > 80 && !line.includes('curl'));
  expect(wide).toEqual([]);
});

test('it has no escape sequences without colour, and some with it', () => {
  const results = [aFailure()];
  expect(text({ results })).not.toContain('\u001b');
  expect(text({ results }, { width: 80, color: true })).toContain('\u001b[');
});

test('escape sequences and right-to-left overrides of the target cannot reach the terminal', () => {
  const evil = 'a\u001b[2Jb\u202ec\u0007d\u009be\rf';
  const told = text({
    target: evil,
    results: [
      aFailure({ findings: [{ message: evil, expected: evil, actual: evil, at: evil }] }),
      aResult({ verdict: 'skip', reason: evil }),
    ],
    diagnosis: { problem: evil, cause: evil, cure: evil, stopped: false },
  });
  expect(told).not.toMatch(/(?!\n)\p{Cc}|\u202e/u);
  expect(told).toContain('\\u{1b}[2Jb');
});

test('rules without a verdict are told with their reason, once for each reason', () => {
  const told = text({
    results: [
      aResult({ rule: 'a/one', verdict: 'skip', reason: 'no calls' }),
      aResult({ rule: 'a/two', verdict: 'skip', reason: 'no calls' }),
    ],
  });
  expect(told.match(/no calls/g)).toHaveLength(1);
  expect(told).toContain('a/one, a/two');
});

test.each<[string, Partial<Report>, RegExp]>([
  [
    'structure only',
    { summary: { ...summary, verdict: 'inconclusive', reason: 'structure only: no call' } },
    /INCONCLUSIVE {2}structure only: no call\nnext +name a window/,
  ],
  [
    'a stopped run says its cure last',
    {
      diagnosis: { problem: 'p', cause: 'c', cure: 'start it', stopped: true },
      summary: { ...summary, verdict: 'inconclusive', reason: 'p' },
    },
    /next +start it\n$/,
  ],
  [
    'an interrupted run',
    { interrupted: true, summary: { ...summary, verdict: 'inconclusive', reason: 'the run was interrupted' } },
    /next +run it again/,
  ],
  [
    'warnings that count',
    { failOn: 'warn', results: [aFailure({ verdict: 'warn' })], summary: { ...summary, verdict: 'nonconformant' } },
    /WARN {6}contacts\/id-is-string[\s\S]*next +fix contacts/,
  ],
])('%s', (_sentence, over, expected) => {
  expect(text(over)).toMatch(expected);
});

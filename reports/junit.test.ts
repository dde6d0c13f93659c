import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { expect, test } from 'vitest';
import { aFailure, aReport, aResult } from '../schemas/fixtures.js';
import type { Report } from '../schemas/report.js';
import { junit } from './junit.js';

const look = { width: 80, color: false };

interface Case {
  name: string;
  failure?: { message: string };
  error?: { message: string };
  skipped?: { message: string };
}

function read(over: Partial<Report>) {
  const xml = junit(aReport(over), look);
  expect(XMLValidator.validate(xml)).toBe(true);
  const parser = new XMLParser({
    ignoreAttributes: false,
    attributeNamePrefix: '',
    isArray: (name) => ['testsuite', 'testcase'].includes(name),
  });
  const { testsuites } = parser.parse(xml) as {
    testsuites: { tests: string; failures: string; errors: string; skipped: string; testsuite: { testcase: Case[] }[] };
  };
  return { ...testsuites, cases: testsuites.testsuite.flatMap(({ testcase }) => testcase) };
}

test('each failed rule has its failure, each other rule its case', () => {
  const results = [aResult({ rule: 'a/one' }), aFailure({ rule: 'a/two' }), aFailure({ rule: 'b/three', area: 'b' })];
  const { cases, tests, failures } = read({ results });
  expect(cases.map(({ name }) => name)).toEqual(['a/one', 'a/two', 'b/three']);
  expect(cases.filter(({ failure }) => failure !== undefined).map(({ name }) => name)).toEqual(['a/two', 'b/three']);
  expect([tests, failures]).toEqual(['3', '2']);
});

test.each([
  ['a warning is no failure', 'fail', 0],
  ['unless warnings count', 'warn', 1],
] as const)('%s', (_sentence, failOn, failures) => {
  const { cases } = read({ failOn, results: [aFailure({ verdict: 'warn' })] });
  expect(cases.filter(({ failure }) => failure !== undefined)).toHaveLength(failures);
});

test('skipped and inconclusive rules are skipped cases with their reason', () => {
  const { cases, skipped } = read({
    results: [
      aResult({ verdict: 'skip', reason: 'no calls' }),
      aResult({ verdict: 'inconclusive', reason: 'a gateway spoke' }),
    ],
  });
  expect(cases.map((one) => one.skipped?.message)).toEqual(['skip: no calls', 'inconclusive: a gateway spoke']);
  expect(skipped).toBe('2');
});

test("linecheck's own fault is an error", () => {
  expect(read({ results: [aResult({ verdict: 'error', reason: 'oops' })] }).errors).toBe('1');
});

test('a run that could not be judged is not green to a reader of this file alone', () => {
  const { cases, errors } = read({ summary: { ...aReport().summary, verdict: 'inconclusive', reason: 'no answer' } });
  expect(cases[0]).toMatchObject({ name: 'run/could-be-judged', error: { message: 'no answer' } });
  expect(errors).toBe('1');
});

test('markup and control characters of the target stay text', () => {
  const evil = '<b a="x">\u0000\u001b[2J & \' " ]]> \ud800 \uffff';
  const { cases } = read({ results: [aFailure({ findings: [{ message: evil }] })] });
  expect(cases[0]?.failure?.message).toContain('\\u{1b}[2J');
});

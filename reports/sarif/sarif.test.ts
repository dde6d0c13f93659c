import { createRequire } from 'node:module';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import type { Log } from 'sarif';
import { expect, test } from 'vitest';
import { aFailure, anExchange, aReport, aResult } from '../../schemas/fixtures.js';
import type { Report } from '../../schemas/report.js';
import { aHostileReport, hostile, unprintable } from '../fixtures.js';
import { endpointOf } from './locations.js';
import { sarif } from './sarif.js';

const {
  id: _id,
  $schema: _draft,
  ...schema
} = createRequire(import.meta.url)('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json') as Record<
  string,
  unknown
>;
const ajv = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false });
addFormats.default(ajv);
const isSarif = ajv.compile(schema);

function read(report: Report) {
  const log = JSON.parse(sarif(report, { width: 100, color: false })) as Log;
  expect(isSarif(log), ajv.errorsText(isSarif.errors)).toBe(true);
  const [run] = log.runs;
  if (run === undefined) throw new Error('no run');
  return { run, results: run.results ?? [], rules: run.tool.driver.rules ?? [] };
}

test('the schema can say no', () => {
  expect(isSarif({ version: '2.1.0', runs: [{ results: [] }] })).toBe(false);
});

test('a failure is an error and a warning a warning, each one result at its endpoint', () => {
  const { results, rules } = read(
    aReport({ results: [aResult(), aFailure({ rule: 'a/fails' }), aFailure({ rule: 'a/warns', verdict: 'warn' })] }),
  );
  expect(results.map(({ ruleId, level, ruleIndex }) => [ruleId, level, ruleIndex])).toEqual([
    ['a/fails', 'error', 1],
    ['a/warns', 'warning', 2],
  ]);
  expect(rules.map(({ id }) => id)).toEqual(['contacts/id-is-string', 'a/fails', 'a/warns']);
  expect(results[0]).toMatchObject({
    message: {
      text: expect.stringContaining('3 of 12 contacts have a number as id\n  at: /contacts/0/id\n  expected: a string'),
    },
    locations: [{ physicalLocation: { artifactLocation: { uri: 'GET/contacts' } } }],
    occurrenceCount: 3,
    properties: { clauses: ['CON-2'], exchange: 1 },
  });
});

test('a rule is described with its level and its help', () => {
  const { rules } = read(aReport({ results: [aResult({ level: 'should' })] }));
  expect(rules[0]).toMatchObject({
    name: 'ContactsIdIsString',
    defaultConfiguration: { level: 'warning' },
    help: {
      text: expect.stringContaining('Fix: Send the id'),
      markdown: expect.stringContaining('**Fix** Send the id'),
    },
    properties: { clauses: ['CON-2'] },
  });
});

test('the fingerprint is that of the rule, whatever the account holds today', () => {
  const print = (over: Parameters<typeof aFailure>[0], seed: number) =>
    read(aReport({ seed, target: `http://127.0.0.1:${4000 + seed}`, results: [aFailure(over)] })).results[0]
      ?.partialFingerprints;
  const other = { findings: [{ message: 'contacts[7].id is 9', at: '/contacts/7/id', exchange: 1 }], findingCount: 9 };
  expect(print(other, 1)).toEqual(print({}, 2));
  expect(print({ rule: 'a/other' }, 2)).not.toEqual(print({}, 2));
});

test('rules without a verdict are no results but notifications', () => {
  const { results, run } = read(
    aReport({
      results: [
        aResult({ verdict: 'skip', reason: 'no calls' }),
        aResult({ rule: 'a/two', verdict: 'inconclusive', reason: 'a gateway' }),
        aResult({ rule: 'a/three', verdict: 'error', reason: 'oops' }),
        aFailure({ rule: 'a/four', verdict: 'info' }),
      ],
    }),
  );
  expect(results).toEqual([]);
  expect(run.invocations?.[0]?.toolExecutionNotifications?.map(({ level, message }) => [level, message.text])).toEqual([
    ['note', 'skip: no calls'],
    ['note', 'inconclusive: a gateway'],
    ['error', 'error: oops'],
  ]);
});

test('a run that could not be judged was not successful', () => {
  const summary = { ...aReport().summary, verdict: 'inconclusive', reason: 'no answer' } as const;
  expect(read(aReport({ summary })).run.invocations?.[0]).toMatchObject({ executionSuccessful: false });
  expect(read(aReport()).run.invocations?.[0]).toMatchObject({ executionSuccessful: true });
});

test.each([
  ['an endpoint', '/calls', 'POST/calls'],
  ['one with a query', '/contacts?page=2', 'POST/contacts'],
  ['a recording, without the id of its call', '/calls/call-17/recording', 'POST/calls/:id/recording'],
  ['a route of our own', '/linecheck-abc', 'POST/general/unknown-route'],
])('%s', (_sentence, path, uri) => {
  const request = { method: 'POST', url: `http://127.0.0.1:4000${path}`, headers: [] };
  expect(endpointOf(anExchange({ request, observation: 'general/unknown-route' }), 'http://127.0.0.1:4000')).toBe(uri);
});

test.each(hostile.map((text) => [text]))('%j is valid, and no link or placeholder', (text) => {
  const { results, rules } = read(aHostileReport(text));
  for (const { message, locations } of results) {
    for (const part of [message.text, locations?.[0]?.message?.text]) {
      expect(part).not.toMatch(/\]\(|\{\d+\}/);
      expect(part).not.toMatch(unprintable);
    }
  }
  expect(rules[0]?.help?.markdown).not.toMatch(/<(?!!-- -->|\/?span>)/);
});

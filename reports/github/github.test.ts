import { expect, test } from 'vitest';
import { aFailure, aReport, aResult } from '../../schemas/fixtures.js';
import type { Report } from '../../schemas/report.js';
import { aHostileReport, hostile } from '../fixtures.js';
import { printable } from '../printable.js';
import { github } from './github.js';

/** As the runner reads a line: `::name key=value,key=value::message`. */
function parse(line: string) {
  const [, name = '', properties = '', message = ''] = /^\s*::([a-z-]+)(?: (.*?))?::(.*)$/.exec(line) ?? [];
  const undo = (text: string) =>
    text
      .replaceAll('%0D', '\r')
      .replaceAll('%0A', '\n')
      .replaceAll('%3A', ':')
      .replaceAll('%2C', ',')
      .replaceAll('%25', '%');
  const given = properties
    .split(',')
    .filter((pair) => pair !== '')
    .map((pair) => pair.split(/=(.*)/s).slice(0, 2).map(undo));
  return { name, properties: Object.fromEntries(given) as Record<string, string>, message: undo(message) };
}

const read = (report: Report) => github(report, { width: 100, color: false }).trimEnd().split('\n').map(parse);
const kinds = (report: Report) => read(report).map(({ name }) => name);

test('one line for each failed or warned rule, in a group, and the verdict', () => {
  const report = aReport({
    results: [
      aResult(),
      aFailure({ rule: 'a/fails' }),
      aFailure({ rule: 'a/warns', verdict: 'warn' }),
      aFailure({ verdict: 'info' }),
    ],
  });
  const lines = read(report);
  expect(lines.map(({ name }) => name)).toEqual(['group', 'error', 'warning', 'notice', 'endgroup']);
  expect(lines[1]).toMatchObject({
    properties: { title: 'a/fails (MUST CON-2)' },
    message:
      '3 of 12 contacts have a number as id\nexpected: a string\nactual: 101\nand 2 more like it\nfix: Send the id as a JSON string.',
  });
  expect(lines[3]?.properties.title).toBe('linecheck: NOT CONFORMANT');
});

test('warnings that fail the run are errors', () => {
  expect(kinds(aReport({ failOn: 'warn', results: [aFailure({ verdict: 'warn' })] }))).toContain('error');
});

test('a run that could not be judged is an error', () => {
  const report = aReport({ summary: { ...aReport().summary, verdict: 'inconclusive', reason: 'no answer' } });
  expect(read(report)[1]).toMatchObject({ name: 'error', message: expect.stringContaining('no answer') });
});

test.each([
  [10, 10, undefined],
  [11, 10, 'and 2 more rules'],
  [206, 10, 'and 197 more rules'],
])('of %d failed rules %d lines are told', (count, shown, last) => {
  const results = Array.from({ length: count }, (_, index) => aFailure({ rule: `a/rule-${index}` }));
  const errors = read(aReport({ results })).filter(({ name }) => name === 'error');
  expect(errors).toHaveLength(shown);
  expect(errors.at(-1)?.properties.title).toBe(last ?? 'a/rule-9 (MUST CON-2)');
});

test.each(hostile.map((text) => [text]))('%j neither adds a command nor changes one', (text) => {
  const lines = read(aHostileReport(text));
  expect(lines.map(({ name }) => name)).toEqual(['group', 'error', 'error', 'error', 'warning', 'notice', 'endgroup']);
  expect(lines[2]?.properties).toEqual({ title: 'a/fails (MUST CON-2)' });
  const [line = ''] = text.split('\n');
  expect(lines[2]?.message.split('\n')[0]).toBe(printable(line));
});

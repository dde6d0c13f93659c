import { describe, expect, test } from 'vitest';
import { aFailure, aReport } from '../schemas/fixtures.js';
import type { AdapterRun, ScenarioLine } from '../schemas/report.js';
import { hostile } from './fixtures.js';
import { html } from './html/html.js';
import { markdown } from './markdown/markdown.js';
import { pretty } from './pretty/pretty.js';
import { againInWords, quoted, slowestInWords, span, timeInWords, underInWords } from './scenarios.js';

const LOOK = { width: 80, color: false };

const aLine = (over: Partial<ScenarioLine> = {}): ScenarioLine => ({
  name: 'none',
  contract: 'pass',
  truth: 'pass',
  requests: 12,
  seconds: 2.1,
  lived: 6300,
  ...over,
});

const anAdapterRun = (over: Partial<AdapterRun> = {}): AdapterRun => ({
  provider: 'aircall',
  command: 'node server.js',
  time: 'virtual',
  startedAt: 1_767_614_400,
  scenarios: [aLine(), aLine({ name: 'outage' })],
  ...over,
});

test.each([
  [undefined, ''],
  [['none'], ''],
  [['none', 'outage', 'same-second'], ' (as well under 2 scenarios)'],
  [['outage'], ' (under outage)'],
  [['a', 'b', 'c', 'd', 'e'], ' (under a, b, c, d, e)'],
  [['a', 'b', 'c', 'd', 'e', 'f'], ' (under a, b, c, d and 2 more scenarios)'],
])('a finding seen in %j ends%s', (scenarios, words) => {
  expect(underInWords(scenarios === undefined ? {} : { scenarios })).toBe(words);
});

test.each([
  [1, '1 second'],
  [119, '119 seconds'],
  [120, '2 minutes'],
  [7199, '120 minutes'],
  [7200, '2 hours'],
])('%i seconds are %s', (seconds, words) => {
  expect(span(seconds)).toBe(words);
});

test('it is always said which time was used, and how much of it went by', () => {
  expect(timeInWords(anAdapterRun(), 4200)).toMatch(/^virtual: .*; 4 hours of the clock in 4 s$/);
  expect(timeInWords(anAdapterRun({ time: 'real' }), 4200)).toMatch(/^real: /);
});

test('an answer that took long by the clock is told, a quick one is not', () => {
  const longest = (seconds: number) => ({ longest: { what: 'POST /calls', seconds } });
  const slow = anAdapterRun({ scenarios: [aLine(longest(31)), aLine({ name: 'outage', ...longest(300) })] });
  expect(slowestInWords(slow)).toMatch(/^POST \/calls took 5 minutes of the clock under outage/);
  expect(slowestInWords(anAdapterRun({ scenarios: [aLine(longest(29))] }))).toBeUndefined();
});

test('a failure can be brought about again: same account, same scenario', () => {
  const report = aReport({ adapter: anAdapterRun(), seed: 7 });
  const failure = aFailure({ findings: [{ message: 'gone', scenarios: ['outage'] }] });
  expect(againInWords(report, failure)).toBe(
    'linecheck adapter aircall --start "node server.js" --scenarios outage --seed 7 --now 1767614400',
  );
  expect(againInWords(aReport(), failure)).toBeUndefined();
});

test.each([
  ['node server.js', '"node server.js"'],
  ['node "my server.js"', `'node "my server.js"'`],
  ["PORT=$X 'a'", `'PORT=$X '\\''a'\\'''`],
])('%s is typed as %s', (text, typed) => {
  expect(quoted(text)).toBe(typed);
});

describe.each(hostile)('%j', (text) => {
  const line = aLine({
    name: text,
    happens: text,
    problem: text,
    output: [text],
    longest: { what: text, seconds: 99 },
  });
  const report = aReport({ adapter: anAdapterRun({ command: text, scenarios: [line] }) });

  test('stays text wherever an adapter or its scenarios say it', () => {
    expect(html(report, LOOK)).not.toMatch(/<script>window\.pwned|<img src=x|<svg onload/);
    expect(markdown(report, LOOK)).not.toMatch(/<script>|<img src=x|(?<!\\)\]\(javascript:/);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: that is what must not come through
    expect(pretty(report, LOOK)).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u202e]/);
  });
});

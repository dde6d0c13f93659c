import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { aFailure, anExchange, aReport, aResult } from '../../schemas/fixtures.js';
import type { Report } from '../../schemas/report.js';
import { aHostileReport, hostile, unprintable } from '../fixtures.js';
import { html } from './html.js';

const look = { width: 100, color: false };
const page = (over: Partial<Report> = {}) => html(aReport(over), look);
const tagsOf = (text: string) => [...text.matchAll(/<(\/?[a-z][a-z0-9]*)/gi)].map(([, name]) => name);

test('the verdict, what to do first and why stand before the rules', () => {
  const told = page({ results: [aResult(), aFailure()] });
  const first = told.slice(0, told.indexOf('id="rules"'));
  for (const part of [
    'NOT CONFORMANT',
    'Not ready: 1 of 2 rules failed',
    '#rule-contacts/id-is-string',
    'Send the id',
  ]) {
    expect(first).toContain(part);
  }
});

test.each<[string, Partial<Report>, string]>([
  ['a clean run', { summary: { ...aReport().summary, must: { exercised: 66, total: 105 } } }, '<h1>Ready</h1>'],
  ['a clean run of little', {}, '<h1>No rule failed, but most of the contract was not exercised</h1>'],
  [
    'a run with a warning',
    {
      summary: {
        ...aReport({ results: [aFailure({ verdict: 'warn' })] }).summary,
        must: { exercised: 66, total: 105 },
      },
    },
    '<h1>Ready, with 1 warning</h1>',
  ],
  [
    'a run that could not be judged',
    { summary: { ...aReport().summary, verdict: 'inconclusive', reason: 'no answer' } },
    '<h1>Cannot tell</h1>',
  ],
  ['a run that was broken off', { interrupted: true }, '<h1>Broken off before the end</h1>'],
])('%s says so at once', (_sentence, over, heading) => {
  expect(page(over)).toContain(heading);
});

test('a finding has its expected and actual value, its place in the body, its exchange and its command', () => {
  const told = page({ results: [aFailure()] });
  expect(told).toContain('<code>a string</code>');
  expect(told).toContain('<code>101</code>');
  expect(told).toMatch(/<mark> +&quot;id&quot;: 101\n<\/mark>/);
  expect(told).toContain('href="#exchange-1"');
  expect(told).toContain('curl -sS -H &quot;X-Secret-Key: $LINECHECK_SECRET&quot;');
});

test('a fault of linecheck says nothing about the API', () => {
  const told = page({ results: [aResult({ verdict: 'error', reason: 'oops', fix: 'Mend the API.' })] });
  expect(told).toContain('oops');
  expect(told).not.toContain('Mend the API.');
});

test('a reason leads to the rule that it names', () => {
  const results = [
    aFailure(),
    aResult({ rule: 'calls/x', verdict: 'skip', reason: 'see contacts/id-is-string, or a/b' }),
  ];
  expect(page({ results })).toContain('see <a href="#rule-contacts/id-is-string">contacts/id-is-string</a>, or a/b');
});

test.each(hostile.map((text) => [text]))('%j is text and nothing else', (text) => {
  const told = html(aHostileReport(text), look);
  expect(tagsOf(told)).toEqual(tagsOf(html(aHostileReport(text.replaceAll(/[^\n\r ]/g, 'x')), look)));
  const opened = (told.match(/<[a-z][^>]*>/g) ?? []).map((tag) => tag.replaceAll(/(?<!href=)"[^"]*"/g, ''));
  expect(opened.filter((tag) => /\s(?:src|action|style|on[a-z]+)=|\shref=(?!"#)/.test(tag))).toEqual([]);
  expect(told).not.toMatch(unprintable);
});

test('the policy allows the one style and the one script of the page, and nothing to be loaded', () => {
  const told = html(aHostileReport(hostile[0]), look);
  const digest = (tag: string) => {
    const [, content = ''] = new RegExp(`<${tag}>([\\s\\S]*?)</${tag}>`).exec(told) ?? [];
    return `sha256-${createHash('sha256').update(content).digest('base64')}`;
  };
  const [, policy = ''] = /http-equiv="Content-Security-Policy" content="([^"]+)"/.exec(told) ?? [];
  expect(policy.replaceAll('&#39;', "'").split('; ')).toEqual([
    "default-src 'none'",
    `style-src '${digest('style')}'`,
    `script-src '${digest('script')}'`,
    "base-uri 'none'",
    "form-action 'none'",
  ]);
  expect(told.match(/<script/g)).toHaveLength(1);
});

test('206 rules and 150 exchanges are light beside their bodies', () => {
  const exchanges = Array.from({ length: 150 }, (_, index) => anExchange({ id: index + 1 }));
  const results = Array.from({ length: 206 }, (_, index) =>
    (index % 10 === 0 ? aFailure : aResult)({ rule: `a/r${index}` }),
  );
  expect(Buffer.byteLength(page({ results, exchanges }))).toBeLessThan(1_000_000);
});

test('a long body is cut, and says how much of it is here', () => {
  const body = { bytes: 61_030, text: `[${'1,'.repeat(8000)}`, cut: true };
  const told = page({ exchanges: [anExchange({ response: { status: 200, headers: [], body } })] });
  expect(told).toContain('61,030 bytes, of which 2,000 characters are here');
});

test('a run without exchanges is a page as well', () => {
  expect(page({ exchanges: [] })).toContain('Nothing was asked.');
});

import { micromark } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';
import { expect, test } from 'vitest';
import { aFailure, aReport, aResult } from '../../schemas/fixtures.js';
import type { Report } from '../../schemas/report.js';
import { aHostileReport, hostile, unprintable } from '../fixtures.js';
import { markdown, markdownWithin } from './markdown.js';

const look = { width: 100, color: false };
const told = (over: Partial<Report> = {}) => markdown(aReport(over), look);
const render = (text: string) =>
  micromark(text, { allowDangerousHtml: true, extensions: [gfm()], htmlExtensions: [gfmHtml()] });

test('the verdict comes first, then what to do, then the areas', () => {
  const lines = told({ results: [aResult(), aFailure()] }).split('\n');
  expect(lines[0]).toBe('## linecheck: NOT CONFORMANT');
  expect(lines[2]).toContain('**Not ready: 1 of 2 rules failed**');
  expect(lines[4]).toMatch(/^\*\*First\*\* `contacts\/id-is-string`: 3 of 12 .* Send the id/);
  expect(lines).toContain('| contacts | 1 of 2 | **1** | 0 | 0 | 0 |');
});

test('a failure has its values, its reason, its cure and its command behind its headline', () => {
  const text = told({ results: [aFailure()] });
  for (const part of [
    '<details open>\n<summary><b>FAIL</b> <code>contacts/id-is-string</code> 3 of 12 contacts',
    'expected  a string\nactual    101\n',
    '**Why** Calls cannot',
    '**Fix** Send the id',
    '```sh\ncurl -sS -H "X-Secret-Key: $LINECHECK_SECRET"',
    'And 2 more like it.',
  ]) {
    expect(text).toContain(part);
  }
});

test('what was unclear or skipped stands under its reason, and the figures at the end', () => {
  const text = told({
    results: [
      aResult({ rule: 'a/one', verdict: 'inconclusive', reason: 'a gateway spoke' }),
      aResult({ rule: 'a/two', verdict: 'skip', reason: 'no calls' }),
    ],
  });
  expect(text).toContain('### Unclear: 1\n\n- `a/one`: a gateway spoke');
  expect(text).toContain('### Skipped: 1\n\n- `a/two`: no calls');
  expect(text).toMatch(/### Figures[\s\S]+1 of 105 MUST clauses exercised[\s\S]+seed 7/);
});

/** Tags of ours alone; a `$` stands in a span. */
const tagsOf = (text: string) =>
  [
    ...render(text)
      .replaceAll('<!-- -->', '')
      .matchAll(/<(\/?[a-z][a-z0-9]*)/gi),
  ]
    .map(([, name]) => name)
    .filter((name) => !/^\/?span$/.test(name ?? ''));

test.each(hostile.map((text) => [text]))('%j forms no markup, link or name', (text) => {
  const page = markdown(aHostileReport(text), look);
  expect(tagsOf(page)).toEqual(tagsOf(markdown(aHostileReport('x'), look)));
  const prose = render(page).replaceAll(/<(code|pre)[\s\S]*?<\/\1>/g, '');
  expect(prose).not.toMatch(/[@#]\w|:tada:|GH-1/);
  expect(page).not.toMatch(unprintable);
});

test.each([1_048_576, 60_000, 9_000, 1_500, 100, 10])(
  'a page of %d bytes at most is whole and says what it left out',
  (bytes) => {
    const results = Array.from({ length: 206 }, (_, index) =>
      aFailure({ rule: `a/rule-${index}`, why: 'ж'.repeat(5000) }),
    );
    const page = markdownWithin(aReport({ results }), bytes);
    expect(Buffer.byteLength(page)).toBeLessThanOrEqual(bytes);
    expect(page.match(/<details/g)?.length ?? 0).toBe(page.match(/<\/details>/g)?.length ?? 0);
    if (bytes >= 1_500) expect(page).toMatch(/Left out, for this page has no more room: \d+ of 206 under "Failed"/);
  },
);

test('a page with room leaves nothing out', () => {
  expect(told({ results: [aFailure()] })).not.toContain('Left out');
});

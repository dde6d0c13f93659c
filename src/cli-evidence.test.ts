import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createReference } from '../mocks/callaider/index.js';
import type { Diff } from '../schemas/diff.js';
import { aReport } from '../schemas/fixtures.js';
import type { Report } from '../schemas/report.js';
import { buildForTests, linecheck, SECRET } from './fixtures.js';

const room = mkdtempSync(join(tmpdir(), 'linecheck-evidence-cli-'));
const file = (name: string) => join(room, name);
const readReport = (name: string) => JSON.parse(readFileSync(file(name), 'utf8')) as Report;
const saved = (name: string, content: string | Uint8Array) => {
  writeFileSync(file(name), content);
  return file(name);
};

/** One good run and one with a fault, recorded; the provider is gone when they are judged again. */
beforeAll(async () => {
  buildForTests();
  for (const [name, faults] of [
    ['good', []],
    ['bad', ['contacts-bare-array']],
  ] as const) {
    const provider = createReference({ secret: SECRET, faults, calls: 300 });
    const { url } = await provider.listen({ port: 0 });
    const { code } = await linecheck([
      ...[
        'check',
        url,
        '--quiet',
        '--seed',
        '7',
        '--evidence',
        file(`${name}.gz`),
        '--report',
        `json=${file(`${name}.json`)}`,
      ],
    ]);
    expect(code).toBe(name === 'good' ? 0 : 1);
    await provider.close();
  }
}, 120_000);
afterAll(() => rmSync(room, { recursive: true }));

describe('judge', () => {
  test.each([
    ['good', 0],
    ['bad', 1],
  ])('gives the report of the %s run once more, without a network or a key', async (name, expected) => {
    const args = ['judge', file(`${name}.gz`), '--report', `json=${file('again.json')}`];
    const { code, stdout, stderr } = await linecheck(args, { env: { LINECHECK_SECRET: undefined } });
    expect([code, stderr]).toEqual([expected, '']);
    expect(stdout).toMatch(/^again +judged \d{4}-\d\d-\d\d from evidence of/m);
    const { rejudged, ...again } = readReport('again.json');
    expect(again).toEqual(readReport(`${name}.json`));
    expect(rejudged).toBeDefined();
  });

  test('only what is asked for', async () => {
    const { code, stdout } = await linecheck(['judge', file('bad.gz'), '--only', 'health', '--report', 'json']);
    expect(code).toBe(0);
    expect(new Set((JSON.parse(stdout) as Report).results.map(({ area }) => area))).toEqual(new Set(['health']));
  });

  test('the evidence does not hold the key', () => {
    expect(gunzipSync(readFileSync(file('bad.gz'))).toString()).not.toContain(SECRET);
  });

  test.each<[string, string | Uint8Array, RegExp]>([
    ['no gzip', 'hello', /is no evidence of a run: it is not packed with gzip/],
    ['no JSON', gzipSync('hello'), /what is packed in it is not JSON/],
    ['a report', gzipSync(JSON.stringify(aReport())), /it is a report[\s\S]*--evidence/],
    ['another schema', gzipSync('{"schema":"linecheck/evidence@9"}'), /use the version that wrote the file/],
  ])('%s ends with 2 and one sentence', async (_sentence, content, message) => {
    const { code, stdout, stderr } = await linecheck(['judge', saved('odd.gz', content)]);
    expect(stderr).toMatch(message);
    expect({ code, stdout, lines: stderr.trim().split('\n').length }).toEqual({ code: 2, stdout: '', lines: 2 });
  });
});

describe('diff', () => {
  const diff = (...args: string[]) => linecheck(['diff', ...args]);

  test('a rule that newly fails ends with 1, and is named after what else may be the cause', async () => {
    const { code, stdout } = await diff(file('good.json'), file('bad.json'));
    expect(stdout).toMatch(/another target[\s\S]*NEWLY FAILING\n {2}contacts\/lists-operators +pass -> fail/);
    expect(code).toBe(1);
  });

  test('one that is mended ends with 0', async () => {
    const { code, stdout } = await diff(file('bad.gz'), file('good.gz'));
    expect(stdout).toMatch(/FIXED\n {2}contacts\/lists-operators +fail -> pass/);
    expect(code).toBe(0);
  });

  test('as JSON', async () => {
    const { code, stdout } = await diff(file('good.json'), file('bad.gz'), '--json');
    const { schema, counts } = JSON.parse(stdout) as Diff;
    expect([code, schema, counts['newly failing']]).toEqual([1, 'linecheck/diff@1', 1]);
  });

  test.each<[string, readonly string[], RegExp]>([
    ['one run alone', [file('good.json')], /missing required argument 'after'/],
    ['a file that is not there', [file('good.json'), file('none.json')], /Cannot read/],
    ['a file that holds no run', [file('good.json'), saved('odd.json', '{}')], /holds no run/],
  ])('%s is wrong usage', async (_sentence, args, message) => {
    const { code, stderr } = await diff(...args);
    expect(stderr).toMatch(message);
    expect(code).toBe(2);
  });
});

describe('waivers', () => {
  const waiver = (rule: string, expires = '2999-12-31') =>
    `- { rule: ${rule}, owner: telephony team, reason: new exchange in spring, expires: ${expires} }\n`;
  const judge = (waivers: string, ...args: string[]) =>
    linecheck(['judge', file('bad.gz'), '--waivers', saved('waivers.yaml', waivers), ...args]);

  test('a waived failure does not fail the run, and is told', async () => {
    const { code, stdout } = await judge(waiver('contacts/lists-operators'));
    expect(stdout).toMatch(/^WAIVED {2}contacts\/lists-operators[\s\S]*telephony team until 2999-12-31/m);
    expect(stdout).toMatch(/^CONFORMANT {2}a rule that fails is waived/m);
    expect(code).toBe(0);
  });

  test.each([
    ['expired', waiver('contacts/lists-operators', '2020-01-01'), /WAIVER +contacts\/lists-operators\n.*expired/],
    [
      'unused',
      waiver('contacts/lists-operators') + waiver('health/says-success'),
      /WAIVER +health\/says-success\n.*not needed/,
    ],
    ['stale', waiver('contacts/lists-operators') + waiver('calls/no-such-rule'), /calls\/no-such-rule[\s\S]*is stale/],
  ])('one that is %s fails it', async (_kind, waivers, told) => {
    const { code, stdout } = await judge(waivers);
    expect(stdout).toMatch(told);
    expect(code).toBe(1);
  });

  test('demo takes them as well, and evidence keeps them for the next time', async () => {
    const given = saved('demo.yaml', waiver('contacts/lists-operators'));
    const evidence = file('demo.gz');
    const demo = await linecheck([
      ...['demo', '--quiet', '--only', 'contacts', '--fault', 'contacts-bare-array', '--waivers', given],
      ...['--evidence', evidence],
    ]);
    expect(demo.stdout).toMatch(/^WAIVED/m);
    expect(demo.code).toBe(0);
    expect((await linecheck(['judge', evidence])).code).toBe(0);
    expect((await linecheck(['judge', evidence, '--waivers', saved('none.yaml', '# none left\n')])).code).toBe(1);
  });

  test('a mistake in the file ends with 2 before anything is asked, with its line', async () => {
    const bad = saved('bad.yaml', `# for now\n${waiver('contacts/lists-operators').replace('owner', 'ownr')}`);
    const { code, stdout, stderr } = await linecheck(['check', 'http://127.0.0.1:1', '--waivers', bad]);
    expect(stderr).toMatch(/bad\.yaml:2: entry 1 has (a field "ownr": did you mean "owner"\?|no "owner")/);
    expect([code, stdout]).toEqual([2, '']);
  });
});

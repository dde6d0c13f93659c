import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Evidence } from '../../schemas/evidence.js';
import { aFailure, anExchange, aReport } from '../../schemas/fixtures.js';
import { runLinecheck } from '../run-linecheck.js';

const room = mkdtempSync(join(tmpdir(), 'linecheck-report-'));
afterAll(() => rmSync(room, { recursive: true, force: true }));
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
});

let said = { stdout: '', stderr: '' };
beforeEach(() => {
  said = { stdout: '', stderr: '' };
  for (const stream of ['stdout', 'stderr'] as const) {
    vi.spyOn(process[stream], 'write').mockImplementation(((text: string, done?: unknown) => {
      said[stream] += text;
      if (typeof done === 'function') done();
      return true;
    }) as typeof process.stdout.write);
  }
  vi.stubEnv('GITHUB_ACTIONS', '');
});

const linecheck = (...args: readonly string[]) => runLinecheck(['node', 'linecheck', ...args]);

function saved(name: string, content: unknown): string {
  const file = join(room, name);
  writeFileSync(file, typeof content === 'string' || content instanceof Uint8Array ? content : JSON.stringify(content));
  return file;
}

const report = aReport({ results: [aFailure()] });

test('a saved run is rendered in each format that is named, and the exit code says only that', async () => {
  const file = saved('run.json', report);
  const [html, sarif] = [join(room, 'out/run.html'), join(room, 'out/run.sarif')];
  expect(await linecheck('report', file, '--report', `html=${html}`, '--report', `sarif=${sarif}`)).toBe(0);
  expect(readFileSync(html, 'utf8')).toContain('Not ready: 1 of 1 rule failed');
  expect(JSON.parse(readFileSync(sarif, 'utf8'))).toMatchObject({ version: '2.1.0' });
  expect(said).toEqual({ stdout: '', stderr: '' });
});

test('without a format the pretty report goes to stdout', async () => {
  expect(await linecheck('report', saved('run.json', report))).toBe(0);
  expect(said.stdout).toMatch(/^NOT CONFORMANT/m);
});

test('JSON comes out as it went in', async () => {
  expect(await linecheck('report', saved('run.json', report), '--report', 'json')).toBe(0);
  expect(JSON.parse(said.stdout)).toEqual(report);
});

/** The same run as evidence: its second exchange has the body of the first, which is kept once. */
function anEvidence(): Evidence {
  const { exchanges: _exchanges, ...head } = report;
  const asked = {
    group: 0,
    endpoint: 'contacts',
    intent: 'contract',
    path: '/contacts',
    key: 'configured',
    limitBytes: 1,
  };
  const whole = anExchange();
  const body = { bytes: 27, text: '', cut: false };
  return {
    schema: 'linecheck/evidence@1',
    tool: head.tool,
    run: {
      ...{ suite: 'callaider', target: head.target, place: 'loopback', insecure: false, depth: 'standard', seed: 7 },
      ...{ only: [], skip: [], failOn: 'fail', allowEmpty: false, window: {}, startedAt: 1_795_251_600, durationMs: 1 },
      ...{ key: { length: 9, bytes: 9, letters: true, kind: 'other' }, maxRequests: 300 },
    },
    report: head,
    exchanges: [
      { ...whole, asked },
      { ...whole, id: 2, response: { status: 200, headers: [], body }, asked: { ...asked, bodyOf: 1 } },
    ],
  };
}

test.each([
  ['packed', gzipSync(JSON.stringify(anEvidence()))],
  ['unpacked', JSON.stringify(anEvidence())],
])('evidence is a run as well, %s', async (name, content) => {
  expect(await linecheck('report', saved(`evidence-${name}`, content), '--report', 'json')).toBe(0);
  const { exchanges } = JSON.parse(said.stdout) as typeof report;
  expect(exchanges[0]).toEqual(anExchange());
  expect(exchanges[1]?.response?.body.text).toBe(anExchange().response?.body.text);
});

test.each<[string, unknown, RegExp]>([
  ['what is not JSON', 'not JSON', /holds no run of linecheck: it is not JSON/],
  ['another JSON', { name: 'x' }, /it has no "schema": "linecheck\/report@1"/],
  ['null', null, /it has no "schema"/],
  [
    'a later version',
    { ...report, schema: 'linecheck/report@2' },
    /it is a "linecheck\/report@2"\n {2}This version reads/,
  ],
  ['a missing part', { ...report, summary: undefined }, /the whole must have required property 'summary'/],
  [
    'a wrong part',
    { ...report, results: [{ ...aFailure(), verdict: 'maybe' }] },
    /\/results\/0\/verdict must be equal/,
  ],
  ['a time that is none', { ...report, window: { from: 1e300, to: 0 } }, /\/window is no time/],
  ['broken gzip', Buffer.from([0x1f, 0x8b, 0, 1]), /its gzip cannot be unpacked/],
  ['evidence without a run', { schema: 'linecheck/evidence@1' }, /must have required property/],
])('%s is refused', async (_sentence, content, message) => {
  expect(await linecheck('report', saved('odd.json', content))).toBe(2);
  expect(said.stderr).toMatch(message);
  expect(said.stdout).toBe('');
});

test.each([
  ['a file that is not there', [join(room, 'none.json')], /Cannot read .*none\.json[\s\S]+--report json=run\.json/],
  ['a format that is not there', [saved('run.json', report), '--report', 'hmtl'], /Did you mean html\?/],
])('%s is wrong usage', async (_sentence, args, message) => {
  expect(await linecheck('report', ...args)).toBe(2);
  expect(said.stderr).toMatch(message);
});

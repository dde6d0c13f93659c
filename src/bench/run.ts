import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import type { Report } from '../../schemas/report.js';
import { firstAnswers } from './first-answers.js';
import { LAST_DAY, largeAnswer } from './large-account.js';
import type { Measured } from './measured.js';

/**
 * Whole processes of the built package, measured beside a baseline in the same run: a check beside a bare client that makes
 * as many requests, `--help` beside an empty Node process, the judging of 100,000 calls beside `JSON.parse` of the same
 * bytes, the first answers of the simulators. Medians of `RUNS` runs; goals are printed, never asserted.
 */
const RUNS = 5;
const root = join(import.meta.dirname, '../..');
const cli = join(root, 'dist/src/cli.js');
const bare = join(root, 'dist/src/bench/bare-client.js');
const env = { ...process.env, LINECHECK_SECRET: 'bench-key-20261121' };
const room = mkdtempSync(join(tmpdir(), 'linecheck-bench-'));

const provider = spawn(process.execPath, [cli, 'mock', 'callaider', '--port', '0'], {
  env,
  stdio: ['ignore', 'pipe', 'inherit'],
});
try {
  const [hello] = (await once(provider.stdout, 'data')) as [Buffer];
  const url = /listens on (\S+)/.exec(hello.toString())?.[1] ?? '';
  row('what', 'goal', 'linecheck', 'baseline', 'ratio', 'requests');
  for (const { depth, goal } of [
    { depth: 'quick', goal: '1 s' },
    { depth: 'standard', goal: '4 s' },
  ]) {
    const file = join(room, `${depth}.json`);
    const check = [cli, 'check', url, '--depth', depth, '--quiet', '--seed', '1', '--report', `json=${file}`];
    const ours = median(() => run(check));
    const report = JSON.parse(readFileSync(file, 'utf8')) as Report;
    const { requests } = report.summary;
    const theirs = median(() => run([bare, `${url}/contacts`, String(requests)]));
    row(
      `check --depth ${depth}`,
      goal,
      milliseconds(ours),
      milliseconds(theirs),
      ratio(ours, theirs),
      String(requests),
    );
  }
  await largeAnswers();
  adapterRun();
  const help = median(() => run([cli, '--help']));
  const empty = median(() => run(['-e', '0']));
  row('--help', '2 x node -e 0', milliseconds(help), milliseconds(empty), ratio(help, empty), '');
  const starts: number[] = [];
  for (let nth = 0; nth < RUNS; nth += 1) starts.push(await firstAnswers(cli));
  row(
    'mock all, first 200',
    '400 ms',
    milliseconds(middle(starts)),
    milliseconds(empty),
    ratio(middle(starts), empty),
    '',
  );
} finally {
  provider.kill();
  rmSync(room, { recursive: true });
}

/** One answer with some 100,000 calls, read and judged by every rule; each time in a process of its own. */
async function largeAnswers(): Promise<void> {
  const file = join(room, 'calls.json');
  const bytes = await largeAnswer(LAST_DAY);
  writeFileSync(file, bytes);
  const { calls } = JSON.parse(bytes.toString()) as { calls: readonly unknown[] };
  const ours = medians(join(root, 'dist/src/bench/judge-large.js'), file);
  const theirs = medians(join(root, 'dist/src/bench/parse-large.js'), file);
  const what = `${calls.length.toLocaleString('en')} calls`;
  row(`judge ${what}`, '2 x JSON.parse', milliseconds(ours.ms), milliseconds(theirs.ms), ratio(ours.ms, theirs.ms), '');
  row(
    '  peak memory',
    '6 x the bytes',
    mib(ours.peakBytes),
    mib(bytes.length),
    ratio(ours.peakBytes, bytes.length),
    '',
  );
  row('  JSON.parse alone', '', mib(theirs.peakBytes), mib(bytes.length), ratio(theirs.peakBytes, bytes.length), '');
}

/** The example adapter over every scenario of its vendor, each with a fresh process and some 100 minutes of its clock; once. */
function adapterRun(): void {
  const file = join(room, 'adapter.json');
  const server = join(root, 'examples/aircall-adapter/server.js');
  const args = ['adapter', 'aircall', '--start', `"${process.execPath}" "${server}"`, '--seed', '1', '--quiet'];
  const ms = run([cli, ...args, '--report', `json=${file}`]);
  const { adapter, summary } = JSON.parse(readFileSync(file, 'utf8')) as Report;
  const what = `adapter, ${adapter?.scenarios.length} scenarios`;
  row(what, '60 s', milliseconds(ms), '', '', String(summary.requests));
}

function medians(script: string, file: string): Measured {
  const all = Array.from({ length: RUNS }, () => JSON.parse(output([script, file])) as Measured);
  return { ms: middle(all.map(({ ms }) => ms)), peakBytes: middle(all.map(({ peakBytes }) => peakBytes)) };
}

/** Wall time of one Node process in milliseconds. */
function run(args: readonly string[]): number {
  const began = performance.now();
  output(args);
  return performance.now() - began;
}

/** What one Node process writes to stdout. */
function output(args: readonly string[]): string {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { env });
  if (status !== 0) throw new Error(`node ${args.join(' ')} ended with ${status}: ${stderr}`);
  return stdout.toString();
}

function median(measure: () => number): number {
  measure();
  return middle(Array.from({ length: RUNS }, measure));
}

function middle(figures: readonly number[]): number {
  return figures.toSorted((a, b) => a - b)[figures.length >> 1] ?? Number.NaN;
}

function row(what: string, goal: string, ...figures: string[]): void {
  console.log(`${what.padEnd(24)}${goal.padEnd(16)}${figures.map((figure) => figure.padStart(11)).join('')}`);
}

function milliseconds(time: number): string {
  return `${time.toFixed(0)} ms`;
}

function mib(bytes: number): string {
  return `${(bytes / 1024 ** 2).toFixed(0)} MiB`;
}

function ratio(ours: number, theirs: number): string {
  return (ours / theirs).toFixed(2);
}

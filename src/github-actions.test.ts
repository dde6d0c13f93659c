import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { aFailure, aReport } from '../schemas/fixtures.js';
import { actionsOf, appendSummary, withoutCommands } from './github-actions.js';
import { openSinks } from './sinks.js';

let room: string;
let stdout: string;
beforeEach(() => {
  room = mkdtempSync(join(tmpdir(), 'linecheck-actions-'));
  stdout = '';
  vi.spyOn(process.stdout, 'write').mockImplementation(((text: string, done?: () => void) => {
    stdout += text;
    done?.();
    return true;
  }) as typeof process.stdout.write);
});
afterEach(() => {
  vi.restoreAllMocks();
  rmSync(room, { recursive: true, force: true });
});

const report = aReport({ results: [aFailure()] });

test.each([
  ['elsewhere', {}, undefined],
  ['in another CI', { CI: 'true', GITHUB_ACTIONS: '' }, undefined],
  ['in a step', { GITHUB_ACTIONS: 'true', GITHUB_STEP_SUMMARY: '/tmp/summary.md' }, { summary: '/tmp/summary.md' }],
  ['in a step without a summary', { GITHUB_ACTIONS: 'true' }, {}],
])('%s', (_sentence, env, actions) => {
  expect(actionsOf(env)).toEqual(actions);
});

test('annotations follow the pretty report, which can run no command, and the summary is appended', async () => {
  const summary = join(room, 'summary.md');
  writeFileSync(summary, '# another step\n');
  await openSinks([], undefined, { actions: { summary } }).write(report);
  expect(stdout).toMatch(/^::stop-commands::([0-9a-f]{32})\n[\s\S]+\n::\1::\n::group::linecheck[^\n]+\n::error title=/);
  expect(readFileSync(summary, 'utf8')).toMatch(/^# another step\n\n## linecheck: NOT CONFORMANT\n/);
});

test.each<[string, readonly string[], { annotated: boolean; summed: boolean }]>([
  ['nothing is named', [], { annotated: true, summed: true }],
  ['another report goes to a file', ['junit=out.xml'], { annotated: true, summed: true }],
  ['the annotations go elsewhere', ['github=out.txt'], { annotated: false, summed: true }],
  ['the Markdown goes elsewhere', ['markdown=out.md'], { annotated: true, summed: false }],
  ['another report is on stdout', ['json'], { annotated: false, summed: true }],
  ['they are named beside the pretty one', ['github', 'pretty'], { annotated: true, summed: true }],
])('when %s', async (_sentence, given, { annotated, summed }) => {
  const summary = join(room, 'summary.md');
  const named = given.map((text) => text.replace('=', `=${room}/`));
  await openSinks(named, undefined, { actions: { summary } }).write(report);
  expect(stdout.includes('::group::')).toBe(annotated);
  expect(existsSync(summary)).toBe(summed);
});

test('a saved run is rendered as named, and nothing is added', async () => {
  const [summary, file] = [join(room, 'summary.md'), join(room, 'run.md')];
  await openSinks([`markdown=${file}`], undefined, { actions: { summary }, onlyNamed: true }).write(report);
  expect(stdout).toBe('');
  expect(existsSync(summary)).toBe(false);
  await openSinks([], undefined, { actions: { summary }, onlyNamed: true }).write(report);
  expect(stdout).toMatch(/^::stop-commands::[\s\S]+NOT CONFORMANT/);
  expect(stdout).not.toContain('::group::');
});

test('outside of it nothing of the kind is written', async () => {
  await openSinks([], undefined).write(report);
  expect(stdout).not.toContain('::');
});

test('the summary keeps within what other tools have left', async () => {
  const summary = join(room, 'summary.md');
  writeFileSync(summary, `${'x'.repeat(1024 * 1024 - 600)}\n`);
  expect(await appendSummary(summary, report)).toBeUndefined();
  expect(readFileSync(summary).byteLength).toBeLessThanOrEqual(1024 * 1024);
  expect(readFileSync(summary, 'utf8')).toMatch(/x\n\n## linecheck: NOT CONFORMANT\n$/);
});

test('a summary that cannot be written is said, not thrown', async () => {
  expect(await appendSummary(room, report)).toMatch(/^cannot write the job summary: /);
});

test('commands are stopped around text under a token that nobody can guess', () => {
  const [one, other] = [withoutCommands('::error::x'), withoutCommands('::error::x')];
  expect(one).toMatch(/^::stop-commands::([0-9a-f]{32})\n::error::x\n::\1::\n$/);
  expect(one).not.toBe(other);
});

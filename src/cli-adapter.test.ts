import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createAircall } from '../mocks/aircall/index.js';
import type { Report } from '../schemas/report.js';
import { tiny } from './adapter/fixtures.js';
import { freePort } from './adapter/free-port.js';
import { buildForTests, linecheck, SECRET } from './fixtures.js';

const room = mkdtempSync(join(tmpdir(), 'linecheck-adapter-cli-'));
beforeAll(buildForTests, 60_000);
afterAll(() => rmSync(room, { recursive: true }));

const TIMEOUT = 120_000;
const example = `"${process.execPath}" "${join(import.meta.dirname, '../examples/aircall-adapter/server.js')}"`;
const few = ['--only', 'health,truth/every-call-is-there', '--seed', '3', '--calls', '120'];

test.each([
  ['no provider of that name', ['aircal', '--start', 'x'], /Did you mean aircall\?/],
  ['no adapter', ['aircall'], /--start "node server\.js"/],
  ['two adapters', ['aircall', '--start', 'x', '--base-url', 'http://127.0.0.1:1'], /cannot go together/],
  ['no scenario of that name', ['aircall', '--start', 'x', '--scenarios', 'outag'], /Did you mean outage\?/],
  ['no switch of that name', ['aircall', '--start', 'x', '--set', 'no.such=1'], /no\.such/],
])('%s: wrong usage', async (_sentence, args, hint) => {
  const { code, stdout, stderr } = await linecheck(['adapter', ...args]);
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(stderr).toMatch(hint);
});

test('the example adapter holds under the scenarios, and a matrix says so', { timeout: TIMEOUT }, async () => {
  const temporary = mkdtempSync(join(room, 'tmp-'));
  const file = join(room, 'run.json');
  const scenarios = 'none,token-blocked,webhook-lost-then-repeated';
  const options = ['--scenarios', scenarios, '--depth', 'quick', '--seed', '3', '--report', `json=${file}`];
  const { code, stdout, stderr } = await linecheck(['adapter', 'aircall', '--start', example, ...options], {
    env: { TMPDIR: temporary },
  });
  expect({ code, stderr }).toEqual({ code: 0, stderr: expect.stringContaining('[3/3]') });
  expect(stdout).toMatch(/^ {2}scenario +contract +truth +requests +seconds$/m);
  for (const name of scenarios.split(','))
    expect(stdout).toMatch(new RegExp(`^ {2}${name} +\\w+ +holds +\\d+ +\\d`, 'm'));
  expect(stdout).toContain('time      virtual:');
  expect(stdout).toMatch(/^CONFORMANT/m);
  const { adapter } = JSON.parse(readFileSync(file, 'utf8')) as Report;
  expect(adapter?.scenarios.map(({ name, truth }) => [name, truth])).toEqual([
    ['none', 'pass'],
    ['token-blocked', 'pass'],
    ['webhook-lost-then-repeated', 'pass'],
  ]);
  expect(readdirSync(temporary).filter((name) => name.startsWith('linecheck'))).toEqual([]);
});

test('an adapter that loses calls fails, told once for all scenarios', { timeout: TIMEOUT }, async () => {
  const options = ['--scenarios', 'none,limit-used-up', ...few];
  const { code, stdout } = await linecheck(['adapter', 'aircall', '--start', tiny('first-page-only'), ...options]);
  expect(code).toBe(1);
  expect(stdout.match(/^FAIL {2}truth\/every-call-is-there/gm)).toHaveLength(1);
  expect(stdout).toMatch(/calls are missing[\s\S]*\(as well under 1 scenario\)/);
});

test('an adapter that dies at once ends with 3, its last words, and no secret', { timeout: TIMEOUT }, async () => {
  const { code, stdout } = await linecheck(['adapter', 'aircall', '--start', tiny('dies-at-once'), '--quiet']);
  expect(code).toBe(3);
  expect(stdout).toMatch(/^problem {3}the adapter ended with code 4$/m);
  expect(stdout).toMatch(/no licence for \[api_token\]/);
});

test('Ctrl-C ends everything, and tells what was learnt', { timeout: TIMEOUT }, async () => {
  const note = join(room, 'interrupted');
  const args = ['adapter', 'aircall', '--start', tiny('deaf', note), ...few];
  const { code, stdout } = await linecheck(args, {
    async meanwhile(kill) {
      while (!existsSync(note)) await new Promise((done) => setTimeout(done, 20));
      kill('SIGINT');
    },
  });
  expect(code).toBe(130);
  expect(stdout).toContain('interrupt');
  for (const line of readFileSync(note, 'utf8').trim().split('\n')) {
    expect(existsSync(line.split(' ')[1] ?? '')).toBe(false);
  }
});

describe('without virtual time', () => {
  test('an adapter of another kind is run in real time, and the report says so', { timeout: TIMEOUT }, async () => {
    // Not a Node process that follows: the preload is taken out of its environment.
    const command = `env -u NODE_OPTIONS ${tiny()}`;
    const { code, stdout } = await linecheck(['adapter', 'aircall', '--start', command, '--scenarios', 'none', ...few]);
    expect(stdout).toMatch(/^time {6}real: /m);
    expect(code).toBe(0);
  });

  test('an adapter that runs already is told what it needs, and judged', { timeout: TIMEOUT }, async () => {
    const [port, adapterPort] = [await freePort(), await freePort()];
    const simulator = createAircall({ seed: 3, paused: true, calls: 0 });
    const info = await simulator.fetch(new Request(`http://127.0.0.1:${port}/__linecheck/info`));
    const { env } = (await info.json()) as { env: Record<string, string> };
    await simulator.close();
    const adapter = spawn(tiny(), {
      shell: true,
      detached: true,
      env: { ...process.env, ...env, PORT: String(adapterPort), SECRET_KEY: SECRET },
    });
    try {
      const base = `http://127.0.0.1:${adapterPort}`;
      const args = ['adapter', 'aircall', '--base-url', base, '--port', String(port), '--scale', '60', ...few];
      const { code, stdout, stderr } = await linecheck(args);
      expect(stderr).toContain(`export AIRCALL_API_TOKEN=${env.AIRCALL_API_TOKEN}`);
      expect(stdout).toMatch(/^time {6}scaled: /m);
      expect(code).toBe(0);
    } finally {
      if (adapter.pid !== undefined) process.kill(-adapter.pid, 'SIGKILL');
    }
  });
});

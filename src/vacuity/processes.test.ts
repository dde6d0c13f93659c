import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createReference, type Reference } from '../../mocks/callaider/index.js';
import { buildForTests, builtFile, closedPort, type Ended, forward, linecheck, SECRET, serve } from '../fixtures.js';

const room = mkdtempSync(join(tmpdir(), 'linecheck-processes-'));
let provider: Reference;
let right = '';
beforeAll(async () => {
  buildForTests();
  provider = createReference({ secret: SECRET, calls: 100 });
  right = (await provider.listen({ port: 0 })).url;
}, 60_000);
afterAll(async () => {
  await provider.close();
  rmSync(room, { recursive: true });
});

const noTrace = expect.not.stringMatching(/^\s+at .+:\d+:\d+\)?$/m);
const nobody = 65_534;

/** A line of bash in which `$linecheck` is the program; its exit code is that of linecheck, wherever in a pipe it stands. */
async function bash(line: string, { asNobody = false } = {}): Promise<Ended> {
  const child = spawn('bash', ['-c', `${line}; exit \${PIPESTATUS[0]}`], {
    env: {
      PATH: process.env.PATH,
      linecheck: `${process.execPath} ${builtFile('src/cli.js')}`,
      LINECHECK_SECRET: SECRET,
      NO_COLOR: '1',
    },
    stdio: ['ignore', 'pipe', 'pipe'],
    ...(asNobody && process.getuid?.() === 0 ? { uid: nobody, gid: nobody } : {}),
  });
  let [stdout, stderr] = ['', ''];
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    stdout += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr += text;
  });
  const [code] = (await once(child, 'close')) as [number | null];
  return { code, stdout, stderr };
}

describe.concurrent('no process whose result is lost ends with 0', () => {
  const quick = () => `check ${right} --depth quick --quiet`;

  test.each<[string, () => Promise<string> | string, number, RegExp]>([
    [
      'the reader of the report leaves',
      () => `$linecheck ${quick()} --report json | head -c 20`,
      2,
      /its reader has left before the end/,
    ],
    ['stdout is a full disk', () => `$linecheck ${quick()} > /dev/full`, 2, /Cannot write to stdout: ENOSPC/],
    ['stdout is closed, and the target is not there', async () => `$linecheck check ${await closedPort()} >&-`, 3, /^/],
    [
      'stderr is closed, and the target is not there',
      async () => `$linecheck check ${await closedPort()} 2>&-`,
      3,
      /INCONCLUSIVE/,
    ],
    [
      'stderr is a full disk, and the target is not there',
      async () => `$linecheck check ${await closedPort()} 2>/dev/full`,
      3,
      /INCONCLUSIVE/,
    ],
    [
      'the disk is full half-way',
      () => `ulimit -f 4; $linecheck ${quick()} --report json=${join(room, 'half.json')}`,
      2,
      /Cannot write .*half\.json: EFBIG/,
    ],
    [
      'what changed is lost',
      async () => {
        const run = join(room, 'twice.json');
        await linecheck(['check', right, '--depth', 'quick', '--report', `json=${run}`]);
        return `$linecheck diff ${run} ${run} > /dev/full`;
      },
      2,
      /ENOSPC/,
    ],
  ])('%s', async (_sentence, line, code, says) => {
    const ended = await bash(await line());
    expect(ended.stdout + ended.stderr).toMatch(says);
    expect(ended).toEqual({ code, stdout: noTrace, stderr: noTrace });
    expect(ended.stdout + ended.stderr).not.toContain(SECRET);
  });

  test('nothing half-written stays, and what was there before is left alone', async () => {
    const before = join(room, 'before.json');
    writeFileSync(before, 'earlier');
    await bash(`ulimit -f 4; $linecheck ${quick()} --report json=${before}`);
    expect(readFileSync(before, 'utf8')).toBe('earlier');
    expect(readdirSync(room).filter((name) => name.endsWith('.part'))).toEqual([]);
  });

  test.each(['read-only folder', 'read-only file'])('a report to a %s', async (place) => {
    const folder = mkdtempSync(join(room, 'read-only-'));
    chmodSync(room, 0o755);
    const report = join(folder, 'run.json');
    if (place === 'read-only file') writeFileSync(report, 'earlier', { mode: 0o444 });
    chmodSync(folder, place === 'read-only file' ? 0o777 : 0o555);
    const { code, stderr } = await bash(`$linecheck ${quick()} --report json=${report}`, { asNobody: true });
    expect(stderr).toMatch(/Cannot write .*EACCES/);
    expect(code).toBe(2);
  });

  test('a list may be read in part', async () => {
    const { stderr } = await bash('$linecheck mock --list-faults | head -n 1');
    expect(stderr).toBe('');
  });
});

describe('a process that is stopped ends with 130 and says so', () => {
  test.each(['SIGINT', 'SIGTERM'] as const)('%s half-way', async (signal) => {
    let tenth = () => {};
    const tenthRequest = new Promise<void>((resolve) => {
      tenth = resolve;
    });
    let asked = 0;
    const stuck = await serve((request, response) => {
      asked += 1;
      if (asked >= 10) tenth();
      else forward(right, request, response);
    });
    const ended = await linecheck(['check', stuck], {
      meanwhile: async (kill) => {
        await tenthRequest;
        kill(signal);
      },
    });
    expect(ended).toEqual({ code: 130, stdout: noTrace, stderr: noTrace });
    expect(ended.stdout).toMatch(/interrupted/);
  });
});

describe.concurrent('a suite of tests against a target that is down is red', () => {
  const down = (module: string) =>
    `import { conformance } from ${JSON.stringify(builtFile(module))};\n` +
    `conformance({ target: 'http://127.0.0.1:1', secret: ${JSON.stringify(SECRET)} });\n`;

  test('with node:test', async () => {
    const file = join(mkdtempSync(join(room, 'node-')), 'down.test.mjs');
    writeFileSync(file, down('src/node-test.js'));
    const { code, stdout } = await bash(`${process.execPath} --test --test-reporter=tap ${file}`);
    expect(stdout).toMatch(/not ok \d+ - the API could be judged[\s\S]*# fail [1-9]/);
    expect(code).toBe(1);
  });

  test('with vitest', async () => {
    const root = mkdtempSync(join(room, 'vitest-'));
    writeFileSync(join(root, 'down.test.mjs'), down('src/vitest.js'));
    const modules = join(import.meta.dirname, '../../node_modules');
    symlinkSync(modules, join(root, 'node_modules'));
    const { code, stdout } = await bash(`cd ${root} && ${process.execPath} ${modules}/vitest/vitest.mjs run --root .`);
    expect(stdout).toMatch(/Tests +1 failed \| \d+ skipped/);
    expect(code).toBe(1);
  });
});

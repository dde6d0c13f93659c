import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { expect, test } from 'vitest';
import { aircall } from './aircall/index.js';
import { callyzer } from './callyzer/index.js';

const ROOT = new URL('../..', import.meta.url).pathname;
/** A Monday noon: the same account each time. */
const NOW = '2026-01-05T12:00:00Z';

interface Result {
  readonly rule: string;
  readonly verdict: string;
  readonly findings?: readonly object[];
}

async function report(provider: string, start: string, scenario: string): Promise<readonly Result[]> {
  const options = ['--scenarios', scenario, '--seed', '1', '--now', NOW, '--depth', 'quick', '-q', '-r', 'json'];
  const child = spawn('npx', ['tsx', 'src/cli.ts', 'adapter', provider, '--start', start, ...options], { cwd: ROOT });
  return JSON.parse(await text(child.stdout)).results;
}
const red = (results: readonly Result[]) => results.filter(({ verdict }) => verdict === 'fail');

/** Real milliseconds; on a machine that has nothing else to do each takes some seconds. */
const LONG = 240_000;

// What holds over Aircall is seen where the command itself is tested.
test.each([['callyzer', 'transient-400']])(
  'linecheck adapter says nothing against the example over %s under %s',
  async (provider, scenario) => {
    const results = await report(provider, `node examples/${provider}-adapter/server.js`, scenario);
    expect(red(results)).toEqual([]);
    expect(
      results.filter(({ rule, verdict }) => rule.startsWith('truth/') && verdict === 'pass').length,
    ).toBeGreaterThan(9);
  },
);

test.each([
  ['aircall', aircall.find(({ name }) => name === 'pages-by-number-over-a-moving-list')],
  ['callyzer', callyzer.find(({ name }) => name === 'takes-the-account-time-for-utc')],
] as const)(
  'linecheck adapter explains what is wrong with one over %s: $name',
  async (provider, wrong) => {
    if (wrong === undefined) throw new Error('There is no such adapter');
    const results = await report(provider, `node examples/zoo/server.js ${provider} ${wrong.name}`, wrong.scenario);
    expect(red(results).some(({ findings }) => wrong.explained.test(JSON.stringify(findings)))).toBe(true);
  },
  LONG,
);

import { beforeAll, describe, expect, test } from 'vitest';
import { buildForTests, linecheck } from '../fixtures.js';

beforeAll(buildForTests, 60_000);

const noTrace = expect.not.stringMatching(/^\s+at .+:\d+:\d+\)?$/m);

test('a simulated vendor prints all that a client needs, answers, and ends when it is told to', async () => {
  const answers: unknown[] = [];
  const { code, stdout, stderr } = await linecheck(
    ['mock', 'aircall', '--port', '0', '--paused', '--seed', '7', '--scenario', 'token-blocked'],
    {
      async meanwhile(kill, printed) {
        await printed(/Ctrl-C/);
        const value = async (name: string) => (await printed(new RegExp(`export ${name}=.+`))).split('=')[1] ?? '';
        const [base, id, token] = await Promise.all(
          ['BASE_URL', 'API_ID', 'API_TOKEN'].map((n) => value(`AIRCALL_${n}`)),
        );
        const headers = { authorization: `Basic ${btoa(`${id}:${token}`)}` };
        const ask = async (path: string, method = 'GET', body?: string) => {
          const { status } = await fetch(`${base}${path}`, {
            method,
            headers,
            ...(body === undefined ? {} : { body }),
          });
          answers.push(status);
        };
        await ask('/v1/ping');
        await ask('/__linecheck/clock', 'POST', '{"advance":61}');
        await ask('/v1/ping');
        kill('SIGTERM');
      },
    },
  );
  expect(answers).toEqual([429, 200, 200]);
  expect(stdout).toMatch(/seed 7.+profile legacy/);
  expect(stdout).toMatch(/token-blocked: .+\n.+A right client: /);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
});

test('several providers listen at the same time', async () => {
  const statuses: number[] = [];
  const { code, stdout } = await linecheck(['mock', 'all', 'callaider', '--port', '0', '--quiet'], {
    async meanwhile(kill, printed) {
      const urls = (await printed(/(http:.+\n){2,}/)).trim().split('\n');
      for (const url of urls.slice(1)) statuses.push((await fetch(`${url}/__linecheck/health`)).status);
      kill('SIGINT');
    },
  });
  expect(statuses.length).toBeGreaterThan(0);
  expect(statuses.every((status) => status === 200)).toBe(true);
  expect(stdout).not.toMatch(/export/);
  expect(code).toBe(0);
});

describe('wrong usage ends with 2 and says what was meant', () => {
  test.each([
    ['no provider', [], /Which provider[\s\S]*aircall/],
    ['an unknown provider', ['aircal'], /Did you mean aircall\?/],
    ['an unknown scenario', ['aircall', '--scenario', 'tokn-blocked'], /Did you mean "token-blocked"\?/],
    ['an unknown fault', ['aircall', '--fault', 'latencie'], /Did you mean "latency"\?/],
    ['a fault in broken JSON', ['aircall', '--fault', '{"name":'], /is not a fault[\s\S]*server-error/],
    ['an unknown switch', ['aircall', '--set', 'rate.limt=3'], /Did you mean "rate.limit"\?/],
    ['a switch without a value', ['aircall', '--set', 'rate.limit'], /--list-switches/],
    ['a value that a switch does not take', ['aircall', '--set', 'rate.limit=many'], /whole number/],
    ['an unknown profile', ['aircall', '--profile', 'curent'], /Did you mean "current"\?/],
    ['a time that is none', ['aircall', '--now', 'yesterday'], /ISO 8601/],
    ['limits neither on nor off', ['aircall', '--limits', 'some'], /--limits off/],
    ['a limit that lets nothing through', ['clouddialer', '--limits', '0/10'], /--limits 60\/10/],
    ['one port for two', ['aircall', 'callaider', '--port', '4321'], /--port 0/],
    [
      'a webhook elsewhere',
      ['aircall', '--port', '0', '--webhook', 'http://hooks.invalid/'],
      /--allow-remote-webhooks/,
    ],
  ])('%s', async (_sentence, args, hint) => {
    const { code, stdout, stderr } = await linecheck(['mock', ...args]);
    expect(stderr).toMatch(hint);
    expect({ code, stdout, stderr }).toEqual({ code: 2, stdout: '', stderr: noTrace });
  });

  test('a port that is taken', async () => {
    await linecheck(['mock', 'aircall', '--port', '0', '--quiet'], {
      async meanwhile(kill, printed) {
        const port = new URL(await printed(/http:.+/)).port;
        const { code, stderr } = await linecheck(['mock', 'aircall', '--port', port]);
        expect(stderr).toMatch(/in use/);
        expect(code).toBe(2);
        kill('SIGTERM');
      },
    });
  });
});

test.each([
  [['mock', 'aircall', '--list-faults'], /latency\n {4}.+\n {4}seconds: /],
  [['mock', '--list-scenarios'], /token-blocked\n {4}What happens: .+\n {4}A right client: /],
  [['mock', 'aircall', '--list-switches'], /rate\.limit\n {4}/],
])('linecheck %j', async (args, expected) => {
  const { code, stdout } = await linecheck(args);
  expect(stdout).toMatch(expected);
  expect(code).toBe(0);
});

import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { scenarioOptions, tiny } from './fixtures.js';
import { runScenario } from './run-scenario.js';

const room = mkdtempSync(join(tmpdir(), 'linecheck-test-'));
afterAll(() => rmSync(room, { recursive: true }));

const TIMEOUT = 90_000;
/** First sync, ten calls, and until they are no longer new; in seconds of the clock. */
const WHOLE_LIFE = 6_300;

/** One that nobody has buried yet is dead all the same. */
const isAlive = (pid: number): boolean => {
  const state = spawnSync('ps', ['-o', 'stat=', '-p', String(pid)])
    .stdout.toString()
    .trim();
  return state !== '' && !state.startsWith('Z');
};

/** Pid and folder of each process that was started, as it has noted them down. */
const noted = (file: string) =>
  readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => line.split(' '))
    .map(([pid, folder]) => ({ pid: Number(pid), folder: folder ?? '' }));

test('an adapter that reads everything is told so, and nothing of it is left', { timeout: TIMEOUT }, async () => {
  const note = join(room, 'right');
  const run = await runScenario('none', scenarioOptions({ command: tiny('none', note) }));
  expect(run).toMatchObject({ name: 'none', time: 'virtual' });
  expect(run.trouble).toBeUndefined();
  const verdicts = new Map(run.report?.results.map(({ rule, verdict }) => [rule as string, verdict]));
  expect(verdicts.get('truth/every-call-is-there')).toBe('pass');
  expect(run.lived).toBeGreaterThanOrEqual(WHOLE_LIFE);
  for (const { pid, folder } of noted(note)) {
    expect(isAlive(pid)).toBe(false);
    expect(folder).not.toBe('');
    expect(existsSync(folder)).toBe(false);
  }
});

test('a minute of waiting for a blocked token costs no minute', { timeout: TIMEOUT }, async () => {
  const options = scenarioOptions({ command: tiny('reads-first') });
  const { report, trouble, lived, seconds } = await runScenario('token-blocked', options);
  expect(trouble).toBeUndefined();
  expect(report?.results.filter(({ verdict }) => verdict === 'fail')).toEqual([]);
  expect(lived).toBeGreaterThanOrEqual(60 + WHOLE_LIFE);
  expect(seconds).toBeLessThan(30);
});

test('an adapter that reads the first page only is caught', { timeout: TIMEOUT }, async () => {
  const { report } = await runScenario('none', scenarioOptions({ command: tiny('first-page-only') }));
  const red = report?.results.filter(({ verdict }) => verdict === 'fail').map(({ rule }) => rule);
  expect(red).toContain('truth/every-call-is-there');
});

test("who hands on the vendor's links is not blamed for those that have expired on purpose", {
  timeout: TIMEOUT,
}, async () => {
  const { settings } = scenarioOptions();
  const options = scenarioOptions({ settings: { ...settings, only: ['truth/recordings-are-there'] } });
  const { report } = await runScenario('expired-recording', options);
  expect(report?.results.map(({ rule, verdict }) => [rule, verdict])).toEqual([['truth/recordings-are-there', 'pass']]);
});

test.each([
  ['asks-when-told', 'slow-answers', 'good'],
  ['answers-events-after-2', 'none', 'good'],
  // More than the five seconds that the vendor gives.
  ['answers-events-after-8', 'none', 'bad'],
])(
  '%s under %s: whether events are answered in time goes by the clock',
  { timeout: TIMEOUT },
  async (flaw, scenario, standing) => {
    const { report, trouble } = await runScenario(scenario, scenarioOptions({ command: tiny(flaw) }));
    expect(trouble).toBeUndefined();
    expect(report?.scorecard?.lines.find(({ id }) => id === 'answers-webhooks')).toMatchObject({ standing });
  },
);

describe('trouble with the process', () => {
  test('it dies at once: its last lines are shown without the credentials', { timeout: TIMEOUT }, async () => {
    const { trouble, report } = await runScenario('none', scenarioOptions({ command: tiny('dies-at-once') }));
    expect(report).toBeUndefined();
    expect(trouble?.fact).toBe('the adapter ended with code 4');
    expect(trouble?.output).toEqual([expect.stringMatching(/^no licence for \[.*\]$/)]);
  });

  test('there is no such command', { timeout: TIMEOUT }, async () => {
    const { trouble } = await runScenario('none', scenarioOptions({ command: 'no-such-command-at-all' }));
    expect(trouble?.fact).toBe('the adapter ended with code 127');
  });

  test('it listens elsewhere', { timeout: TIMEOUT }, async () => {
    const { trouble } = await runScenario('none', scenarioOptions({ command: tiny('elsewhere'), upSeconds: 2 }));
    expect(trouble?.fact).toMatch(/^nothing answers 200 at http:\S+\/health within 2 s$/);
    expect(trouble?.hint).toContain('$PORT');
  });

  test('it dies while it is asked', { timeout: TIMEOUT }, async () => {
    const { trouble } = await runScenario('none', scenarioOptions({ command: tiny('dies-later') }));
    expect(trouble?.fact).toBe('the adapter ended with code 7');
  });

  test('it never answers, though its timers run', { timeout: TIMEOUT }, async () => {
    const { trouble, lived } = await runScenario('none', scenarioOptions({ command: tiny('waits-for-ever') }));
    expect(trouble?.fact).toBe('the adapter has not answered POST /calls while 60 minutes of the clock went by');
    expect(lived).toBeGreaterThan(3600);
  });

  test.each(['deaf', 'slow-end', 'talks'])('%s: it is ended all the same', { timeout: TIMEOUT }, async (flaw) => {
    const note = join(room, flaw);
    const { trouble } = await runScenario('none', scenarioOptions({ command: tiny(flaw, note) }));
    expect(trouble).toBeUndefined();
    expect(noted(note).filter(({ pid }) => isAlive(pid))).toEqual([]);
  });
});

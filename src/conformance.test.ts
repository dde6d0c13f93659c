import { expect, test } from 'vitest';
import { createReference } from '../mocks/callaider/index.js';
import { type ConformanceOptions, type Runner, registerConformance } from './conformance.js';

type Ended = 'passed' | 'failed' | 'skipped';

/** A runner that only notes how each test ended. */
async function run(
  personality: string,
  faults: readonly string[],
  only: readonly string[],
  more: Partial<ConformanceOptions> = {},
) {
  const provider = createReference({ secret: 'conformance-key', personality, faults });
  const { url } = await provider.listen({ port: 0 });
  const hooks: (() => Promise<void>)[] = [];
  const tests: [string, (context: { skip(): void }) => void][] = [];
  const runner: Runner = {
    describe: (_name, body) => body(),
    before: (hook) => hooks.push(hook),
    test: (name, body) => tests.push([name, body]),
  };
  registerConformance(runner, { target: () => url, secret: 'conformance-key', only, ...more });
  for (const hook of hooks) await hook();
  await provider.close();
  return Object.fromEntries(
    tests.map(([name, body]): [string, Ended] => {
      let skipped = false;
      try {
        body({
          skip: () => {
            skipped = true;
          },
        });
      } catch {
        return [name, 'failed'];
      }
      return [name, skipped ? 'skipped' : 'passed'];
    }),
  );
}

test('each rule is a test of its own, and one says whether the API could be judged', async () => {
  const ended = await run('recommended', ['contact-ids-numeric'], ['contacts/id-is-string', 'contacts/name-is-string']);
  expect(ended).toEqual({
    'the API could be judged': 'passed',
    'contacts/id-is-string (MUST CON-2)': 'failed',
    'contacts/name-is-string (MUST CON-4)': 'passed',
  });
});

test('what was not judged is skipped, and a suite of nothing but skips is not green', async () => {
  expect(await run('empty-account', [], ['calls/id-is-string'])).toEqual({
    'the API could be judged': 'failed',
    'calls/id-is-string (MUST CALLS-25)': 'skipped',
  });
});

const waiver = { rule: 'contacts/id-is-string', owner: 'us', reason: 'for now', expires: '2999-12-31' };

test.each([
  ['a waived failure is skipped', waiver, 'passed', 'skipped'],
  [
    'a waiver that has expired is red, and so is what it was for',
    { ...waiver, expires: '2020-01-01' },
    'failed',
    'failed',
  ],
  ['one that is not needed is red', { ...waiver, rule: 'contacts/name-is-string' }, 'failed', 'failed'],
])('%s', async (_sentence, given, waivers, rule) => {
  const only = ['contacts/id-is-string', 'contacts/name-is-string'];
  expect(await run('recommended', ['contact-ids-numeric'], only, { waivers: [given] })).toEqual({
    'the API could be judged': 'passed',
    'every waiver is in force and needed': waivers,
    'contacts/id-is-string (MUST CON-2)': rule,
    'contacts/name-is-string (MUST CON-4)': 'passed',
  });
});

test('where the target is down, that it could be judged fails', async () => {
  const target = 'http://127.0.0.1:1';
  expect(await run('recommended', [], ['contacts/id-is-string'], { target })).toEqual({
    'the API could be judged': 'failed',
    'contacts/id-is-string (MUST CON-2)': 'skipped',
  });
});

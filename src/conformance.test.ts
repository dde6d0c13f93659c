import { expect, test } from 'vitest';
import { createReference } from '../mocks/callaider/index.js';
import { type Runner, registerConformance } from './conformance.js';

type Ended = 'passed' | 'failed' | 'skipped';

/** A runner that only notes how each test ended. */
async function run(personality: string, faults: readonly string[], only: readonly string[]) {
  const provider = createReference({ secret: 'conformance-key', personality, faults });
  const { url } = await provider.listen({ port: 0 });
  const hooks: (() => Promise<void>)[] = [];
  const tests: [string, (context: { skip(): void }) => void][] = [];
  const runner: Runner = {
    describe: (_name, body) => body(),
    before: (hook) => hooks.push(hook),
    test: (name, body) => tests.push([name, body]),
  };
  registerConformance(runner, { target: () => url, secret: 'conformance-key', only });
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

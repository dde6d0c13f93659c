import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

/** Swaps the globals before it imports what it is about: nothing else may have imported that before it. */
const alone = 'mocks/kit/already-sent.test.ts';

// biome-ignore lint/style/noDefaultExport: vitest asks for one
export default defineConfig({
  test: {
    benchmark: { include: ['{mocks,suites,reports,src}/**/*.bench.ts'] },
    // Proofs run whole checks over loopback, on machines that may be busy.
    testTimeout: 30_000,
    // By itself it leaves one core free, which is half of a machine with two.
    maxWorkers: availableParallelism(),
    // Checks of a proof that are under way at a time: while one waits for a socket or a pause, another one goes on.
    maxConcurrency: 3,
    projects: [
      {
        extends: true,
        test: {
          name: 'all',
          include: ['{schemas,mocks,suites,reports,src}/**/*.test.ts', 'examples/{*-adapter,zoo}/**/*.test.{js,ts}'],
          exclude: [alone],
          // Reading the rules and faults anew for each of hundreds of files takes longer than most of the tests.
          isolate: false,
        },
      },
      { extends: true, test: { name: 'alone', include: [alone] } },
    ],
  },
});

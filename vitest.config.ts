import { defineConfig } from 'vitest/config';

// biome-ignore lint/style/noDefaultExport: vitest asks for one
export default defineConfig({
  test: {
    include: ['{schemas,mocks,suites,reports,src}/**/*.test.ts'],
    benchmark: { include: ['{mocks,suites,reports,src}/**/*.bench.ts'] },
    // Proofs run whole checks over loopback, on machines that may be busy.
    testTimeout: 30_000,
  },
});

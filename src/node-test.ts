import { before, describe, test } from 'node:test';
import { type ConformanceOptions, registerConformance } from './conformance.js';

export type { ConformanceOptions } from './conformance.js';

/**
 * One test for each rule of the contract, in your own node:test suite.
 *
 * @example
 * conformance({ target: 'http://127.0.0.1:8080', secret: 'my-key' });
 */
export function conformance(options: ConformanceOptions): void {
  registerConformance(
    {
      describe: (name, body) => describe(name, body),
      before: (hook, timeout) => before(hook, { timeout }),
      test: (name, body) => test(name, (context) => body(context)),
    },
    options,
  );
}

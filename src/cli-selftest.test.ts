import { beforeAll, describe, expect, test } from 'vitest';
import { buildForTests, linecheck } from './fixtures.js';

beforeAll(buildForTests, 60_000);

// Every fault and every right API is proven in src/proof: here only that the command does it as well, in its processes.
describe('selftest', () => {
  test.each<[string, number, RegExp, RegExp]>([
    [
      'contacts/id-is-string',
      0,
      /^faults {7}(\d+) of \1 caught, \1 by every rule they name \(100\.0 %\)\nright APIs {3}(\d+) of \2 stayed quiet, 0 false alarms\n/,
      /^$/,
    ],
    ['contacts', 2, /^$/, /contacts has \d+ rules\n {2}Name one of them: contacts\/lists-operators/],
    ['truth/every-call-is-there', 2, /^$/, /is judged of adapters alone/],
    ['contacts/id-is-sting', 2, /^$/, /Did you mean contacts\/id-is-string/],
  ])(
    'of %s ends with %i',
    async (rule, code, says, complains) => {
      const ended = await linecheck(['selftest', '--rule', rule]);
      expect(ended.stdout).toMatch(says);
      expect(ended.stderr).toMatch(complains);
      expect(ended.code).toBe(code);
    },
    60_000,
  );
});

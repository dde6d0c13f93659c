import { describe, expect, test } from 'vitest';
import { personalities } from '../../mocks/callaider/index.js';
import { callaider } from '../../suites/index.js';
import { checkReference } from '../selftest/check-reference.js';
import { alarmsOf } from '../selftest/outcome.js';
import { SEED } from './prove.js';

describe.concurrent(`right APIs (seed ${SEED})`, () => {
  test.each(personalities)(
    '$name turns nothing red',
    async ({ name }) => {
      const report = await checkReference({ personality: name, seed: SEED });
      expect(alarmsOf(name, report)).toEqual([]);
      expect(report.summary.requests).toBeLessThanOrEqual(145);
      // The one with a rate limit makes the checker wait.
    },
    90_000,
  );

  test.each(personalities)('$name turns nothing red in a quick run, which is short', async ({ name }) => {
    const report = await checkReference({ personality: name, seed: SEED }, { depth: 'quick' });
    expect(alarmsOf(name, report)).toEqual([]);
    expect(report.summary.requests).toBeLessThanOrEqual(12);
  });

  test('the recommended one passes on most rules', async () => {
    const usual = callaider.rules.filter(({ flag }) => flag === undefined);
    const { summary } = await checkReference({ seed: SEED });
    expect(summary.verdict).toBe('conformant');
    expect(summary.counts.pass).toBeGreaterThan(usual.length * 0.7);
    expect(summary.must.exercised).toBeGreaterThan(50);
  });
});

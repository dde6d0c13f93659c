import { describe, expect, test } from 'vitest';
import { personalities } from '../../mocks/callaider/index.js';
import { callaider } from '../../suites/index.js';
import { checkReference, reds } from '../selftest/check-reference.js';
import { SEED } from './prove.js';

describe(`right APIs (seed ${SEED})`, () => {
  test.each(personalities)('$name turns nothing red', async ({ name, expects }) => {
    const report = await checkReference({ personality: name, seed: SEED });
    const unexpected = Object.entries(reds(report)).filter(
      ([rule, told]) => !((expects?.warns ?? []).includes(rule) && told.startsWith('warn')),
    );
    expect(unexpected).toEqual([]);
    expect(report.summary.requests).toBeLessThanOrEqual(150);
  });

  test('the recommended one passes on most rules', async () => {
    const { summary } = await checkReference({ seed: SEED });
    expect(summary.verdict).toBe('conformant');
    expect(summary.counts.pass).toBeGreaterThan(callaider.rules.length * 0.7);
    expect(summary.must.exercised).toBeGreaterThan(50);
  });
});

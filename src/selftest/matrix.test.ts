import { expect, test } from 'vitest';
import { faults, personalities } from '../../mocks/callaider/index.js';
import { matrix } from './matrix.js';
import { outcomeOf } from './outcome.js';

test('every fault is there once and every personality with each seed', () => {
  const checks = matrix({ seeds: 3 });
  expect(checks.length).toBe(faults.length + 3 * personalities.length);
  expect(new Set(checks.map(({ kind, name, seed }) => `${kind} ${name} ${seed}`)).size).toBe(checks.length);
  expect(faults.length).toBeGreaterThanOrEqual(150);
  expect(personalities.length).toBeGreaterThanOrEqual(30);
});

test('a rule narrows it to the faults that break it', () => {
  const names = matrix({ seeds: 1, rule: 'contacts/id-is-string' }).flatMap(({ kind, name }) =>
    kind === 'fault' ? [name] : [],
  );
  expect(names).toContain('contact-ids-numeric');
  expect(names.length).toBeLessThan(faults.length / 10);
});

test('a right API is quiet, a fault is caught, and the same fault under a rule it does not break is not', async () => {
  expect(await outcomeOf({ kind: 'healthy', name: 'no-schema', seed: 2, rule: 'contacts/id-is-string' })).toEqual({
    ...{ kind: 'healthy', name: 'no-schema', seed: 2, alarms: [], judged: true },
  });
  const numeric = { kind: 'fault', name: 'contact-ids-numeric', seed: 1 } as const;
  expect(await outcomeOf(numeric)).toMatchObject({ caught: true, missed: [], unnamed: [], broken: [] });
  expect(await outcomeOf({ ...numeric, rule: 'contacts/name-is-string' })).toMatchObject({ caught: false });
});

test('a rule that finds nothing to judge is not told as quiet', async () => {
  expect(
    await outcomeOf({ kind: 'healthy', name: 'empty-account', seed: 1, rule: 'calls/id-is-string' }),
  ).toMatchObject({ alarms: [], judged: false });
});

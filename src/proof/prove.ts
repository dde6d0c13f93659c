import { describe, expect, test } from 'vitest';
import { createReference, faults } from '../../mocks/callaider/index.js';
import type { Report } from '../../schemas/report.js';
import { callaider } from '../../suites/index.js';
import { runSuite } from '../engine/run.js';
import { defaults, type Settings } from '../engine/settings.js';

const SECRET = 'proof-Key-7f3a9C';
export const SEED = 20_261_121;

interface Subject {
  readonly personality?: string;
  readonly faults?: readonly string[];
}

/** The real check over loopback against the reference provider. */
export async function checkReference(subject: Subject, settings: Partial<Settings> = {}): Promise<Report> {
  const provider = createReference({ secret: SECRET, calls: 1000, seed: 1, ...subject });
  const { url, close } = await provider.listen({ port: 0 });
  try {
    const { report } = await runSuite(callaider, { ...defaults, target: url, secret: SECRET, seed: SEED, ...settings });
    return report;
  } finally {
    await close();
  }
}

/** Rules that turned red, with their verdicts and first findings, so that a broken test tells what came instead. */
export function reds(report: Report): Readonly<Record<string, string>> {
  return Object.fromEntries(
    report.results
      .filter(({ verdict }) => verdict === 'fail' || verdict === 'warn' || verdict === 'error')
      .map(({ rule, verdict, findings, reason }) => [rule, `${verdict}: ${findings[0]?.message ?? reason ?? ''}`]),
  );
}

/** Each fault whose first broken rule lies in the area turns red what it names, and nothing else. */
export function proveFaults(area: string): void {
  const own = faults.filter(({ breaks }) => Object.keys(breaks)[0]?.startsWith(`${area}/`));
  describe(`faults of ${area} (seed ${SEED})`, () => {
    test('there are some', () => expect(own.length).toBeGreaterThan(0));
    test.each(own)('$name is caught', async ({ name, breaks, brings = [], on }) => {
      const report = await checkReference({ ...(on === undefined ? {} : { personality: on }), faults: [name] });
      const red = reds(report);
      expect(red).toMatchObject(
        Object.fromEntries(
          Object.entries(breaks).map(([rule, verdict]) => [rule, expect.stringMatching(`^${verdict}: `)]),
        ),
      );
      const unnamed = Object.entries(red).filter(([rule]) => !(rule in breaks) && !brings.includes(rule));
      expect(unnamed, 'red without being named by the fault').toEqual([]);
    });
  });
}

import { createReference } from '../../mocks/callaider/index.js';
import type { Report } from '../../schemas/report.js';
import { callaider } from '../../suites/index.js';
import { runSuite } from '../engine/run.js';
import { defaults, type Settings } from '../engine/settings.js';

const SECRET = 'proof-Key-7f3a9C';

/** A provider to check: a right one of some personality, or one with faults. */
export interface Subject {
  readonly personality?: string;
  readonly faults?: readonly string[];
  /** The account's seed, and the run's. Default 1. */
  readonly seed?: number;
}

/** The real check over loopback against the reference provider. */
export async function checkReference(subject: Subject, settings: Partial<Settings> = {}): Promise<Report> {
  const { seed = 1 } = subject;
  const provider = createReference({ secret: SECRET, calls: 1000, ...subject, seed });
  const { url, close } = await provider.listen({ port: 0 });
  try {
    const { report } = await runSuite(callaider, { ...defaults, target: url, secret: SECRET, seed, ...settings });
    return report;
  } finally {
    await close();
  }
}

/** Rules that turned red, with their verdicts and first findings, so that a surprise tells what came instead. */
export function reds(report: Report): Readonly<Record<string, string>> {
  return Object.fromEntries(
    report.results
      .filter(({ verdict }) => verdict === 'fail' || verdict === 'warn' || verdict === 'error')
      .map(({ rule, verdict, findings, reason }) => [rule, `${verdict}: ${findings[0]?.message ?? reason ?? ''}`]),
  );
}

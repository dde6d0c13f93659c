import { randomInt } from 'node:crypto';
import type { Report } from '../schemas/report.js';
import { callaider } from '../suites/index.js';
import { runSuite } from './engine/run.js';
import { capFor, defaults, type Settings } from './engine/settings.js';
import { fuzzRuns } from './fuzz-runs.js';
import { readSecret } from './secret.js';
import { baseUrl } from './target.js';
import { truthBase } from './truth-base.js';

export type { Exchange } from '../schemas/exchange.js';
export type { Report, Result } from '../schemas/report.js';
export { reportSchema } from '../schemas/report.js';
export type { Finding, Level, VerdictKind } from '../schemas/verdict.js';
export { LinecheckError } from './errors.js';

/** What to check, and how. Only the target and the key are needed; times in seconds. */
export type CheckOptions = { readonly target: string; readonly secret: string } & Partial<
  Omit<Settings, 'target' | 'secret' | 'keepWhole'>
>;

/**
 * Judges the API at a base URL against the CallAIder custom telephony contract.
 * @returns the report, `linecheck/report@1`; a target that cannot be reached is a report too (`inconclusive`)
 * @throws LinecheckError `usage` for a URL, a key or a selector that cannot be meant
 */
export async function check(options: CheckOptions, signal?: AbortSignal): Promise<Report> {
  const { secret } = readSecret(options.secret, undefined);
  if (options.fuzz !== undefined) fuzzRuns(String(options.fuzz));
  const settings: Settings = {
    ...defaults,
    maxRequests: capFor(options.depth ?? defaults.depth, options.fuzz),
    seed: randomInt(2 ** 32),
    ...options,
    target: baseUrl(options.target),
    secret,
    truth: options.truth === undefined ? undefined : truthBase(options.truth),
  };
  const { report } = await runSuite(callaider, settings, signal === undefined ? {} : { signal });
  return report;
}

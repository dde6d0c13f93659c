import { callaider } from '../../suites/index.js';
import { runSuite } from '../engine/run.js';
import type { Settings } from '../engine/settings.js';
import { LinecheckError } from '../errors.js';
import { exitCode, INTERRUPTED } from '../exit-code.js';
import { actionsOf } from '../github-actions.js';
import { headerLine } from '../options.js';
import { createProgress } from '../progress.js';
import { readSecret } from '../secret.js';
import { openSinks, writeEvidence } from '../sinks.js';
import { baseUrl } from '../target.js';
import { type RunFlags, settingsFrom, windowFrom } from './run-flags.js';

export interface CheckFlags extends RunFlags {
  readonly secret?: string;
  readonly from?: string;
  readonly to?: string;
  readonly rate?: number;
  readonly timeout: number;
  readonly maxBody?: number;
  readonly maxRequests?: number;
  readonly header: readonly string[];
  readonly insecure?: true;
}

/** `linecheck check <base-url>`. @returns the exit code */
export async function check(target: string, flags: CheckFlags): Promise<number> {
  const { secret, remarks } = readSecret(flags.secret, process.env.LINECHECK_SECRET);
  const settings: Settings = {
    ...settingsFrom(flags),
    target: baseUrl(target),
    secret,
    window: windowFrom(flags.from, flags.to),
    ratePerSecond: flags.rate,
    timeoutSeconds: flags.timeout,
    ...(flags.maxBody === undefined ? {} : { maxBodyBytes: bytesOf(flags.maxBody) }),
    ...(flags.maxRequests === undefined ? {} : { maxRequests: flags.maxRequests }),
    headers: flags.header.map(headerLine),
    insecure: flags.insecure === true,
  };
  if (flags.quiet !== true) for (const remark of remarks) process.stderr.write(`linecheck: ${remark}\n`);
  return judgeAndTell(settings, flags);
}

/** More than this does not fit into one text. */
const LARGEST_BODY = 480;

function bytesOf(mib: number): number {
  if (mib <= LARGEST_BODY) return Math.ceil(mib * 1024 * 1024);
  throw new LinecheckError('usage', `--max-body ${mib} is too much`, { hint: `Take ${LARGEST_BODY} or less.` });
}

/** Runs the suite, writes every report, and says how it ended. Ctrl-C ends the run early, a second one at once. */
export async function judgeAndTell(settings: Settings, flags: RunFlags): Promise<number> {
  const sinks = openSinks(flags.report, flags.evidence, { actions: actionsOf(process.env) });
  const progress = createProgress(process.stderr, flags.quiet === true);
  const interruption = new AbortController();
  const interrupt = () => {
    if (interruption.signal.aborted) process.exit(INTERRUPTED);
    interruption.abort();
  };
  process.on('SIGINT', interrupt).on('SIGTERM', interrupt);
  try {
    const { report, evidence } = await runSuite(callaider, settings, { progress, signal: interruption.signal });
    progress.done();
    try {
      if (flags.evidence !== undefined) await writeEvidence(flags.evidence, evidence);
    } finally {
      await sinks.write(report);
    }
    return exitCode(report);
  } finally {
    progress.done();
    process.off('SIGINT', interrupt).off('SIGTERM', interrupt);
  }
}

import { compareRuns } from '../diff/compare-runs.js';
import { tellDiff } from '../diff/tell-diff.js';
import { readRun } from '../read-run.js';
import { toStdout } from '../to-stdout.js';

/**
 * `linecheck diff <before> <after>`.
 * @returns the exit code: 1 when a rule newly fails; else 3 when the later run could not tell
 */
export async function diff(before: string, after: string, { json }: { readonly json?: true }): Promise<0 | 1 | 3> {
  const found = compareRuns(await readRun(before), await readRun(after));
  await toStdout(json === true ? `${JSON.stringify(found, null, 2)}\n` : tellDiff(found));
  if (found.counts['newly failing'] > 0) return 1;
  return found.after.verdict === 'inconclusive' || found.after.verdict === 'error' ? 3 : 0;
}

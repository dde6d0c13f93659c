import { compareRuns } from '../diff/compare-runs.js';
import { tellDiff } from '../diff/tell-diff.js';
import { readRun } from '../read-run.js';

/** `linecheck diff <before> <after>`. @returns the exit code: 1 when a rule newly fails */
export async function diff(before: string, after: string, { json }: { readonly json?: true }): Promise<0 | 1> {
  const found = compareRuns(await readRun(before), await readRun(after));
  process.stdout.write(json === true ? `${JSON.stringify(found, null, 2)}\n` : tellDiff(found));
  return found.counts['newly failing'] > 0 ? 1 : 0;
}

import { randomBytes } from 'node:crypto';
import { appendFileSync, statSync } from 'node:fs';
import type { Report } from '../schemas/report.js';

/** What GitHub Actions offers the step that linecheck runs in. */
export interface Actions {
  /** The file whose Markdown becomes the summary of the job. */
  readonly summary?: string;
}

/** @returns `undefined` outside GitHub Actions */
export function actionsOf(env: NodeJS.ProcessEnv): Actions | undefined {
  if (env.GITHUB_ACTIONS !== 'true') return undefined;
  const { GITHUB_STEP_SUMMARY: summary } = env;
  return summary === undefined || summary === '' ? {} : { summary };
}

/**
 * Appends the report to the job's summary, in what other steps' tools have left of its room. That it cannot be written is
 * no failure of the run.
 * @returns what went wrong, if anything did
 */
export async function appendSummary(file: string, report: Report): Promise<string | undefined> {
  const { markdownWithin, SUMMARY_LIMIT } = await import('../reports/markdown/markdown.js');
  try {
    const taken = statSync(file, { throwIfNoEntry: false })?.size ?? 0;
    appendFileSync(file, `${taken > 0 ? '\n' : ''}${markdownWithin(report, SUMMARY_LIMIT - taken - 1)}`);
    return undefined;
  } catch (error) {
    return `cannot write the job summary: ${error instanceof Error ? error.message : String(error)}`;
  }
}

/** Text that may hold words of the target, printed so that GitHub Actions runs no workflow command out of it. */
export function withoutCommands(text: string): string {
  const token = randomBytes(16).toString('hex');
  return `::stop-commands::${token}\n${text.endsWith('\n') ? text : `${text}\n`}::${token}::\n`;
}

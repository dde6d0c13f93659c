import { actionsOf } from '../github-actions.js';
import { readRun } from '../read-run.js';
import { openSinks } from '../sinks.js';

/** `linecheck report <run.json>`: tells a saved run again. @returns the exit code */
export async function report(file: string, flags: { readonly report: readonly string[] }): Promise<number> {
  const sinks = openSinks(flags.report, undefined, { actions: actionsOf(process.env), onlyNamed: true });
  await sinks.write(await readRun(file));
  return 0;
}

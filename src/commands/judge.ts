import { callaider } from '../../suites/index.js';
import { exitCode } from '../exit-code.js';
import { actionsOf } from '../github-actions.js';
import { judgeEvidence } from '../replay/judge-evidence.js';
import { readEvidence } from '../replay/read-evidence.js';
import { openSinks } from '../sinks.js';
import { readWaivers } from '../waivers/read-waivers.js';
import { type RunFlags, selectors } from './run-flags.js';

export type JudgeFlags = Pick<RunFlags, 'report' | 'only' | 'skip' | 'allowEmpty' | 'waivers'> &
  Partial<Pick<RunFlags, 'failOn'>>;

/** `linecheck judge <evidence>`: what is not said here is as it was in the run. @returns the exit code */
export async function judge(file: string, flags: JudgeFlags): Promise<number> {
  const waivers = flags.waivers === undefined ? undefined : readWaivers(flags.waivers);
  const sinks = openSinks(flags.report, undefined, { actions: actionsOf(process.env) });
  const evidence = await readEvidence(file);
  const [only, skip] = [selectors(flags.only), selectors(flags.skip)];
  const report = await judgeEvidence(callaider, evidence, {
    waivers,
    ...(only.length === 0 ? {} : { only }),
    ...(skip.length === 0 ? {} : { skip }),
    ...(flags.failOn === undefined ? {} : { failOn: flags.failOn }),
    ...(flags.allowEmpty === undefined ? {} : { allowEmpty: flags.allowEmpty }),
  });
  await sinks.write(report);
  return exitCode(report);
}

import type { Evidence } from '../../schemas/evidence.js';
import type { Report } from '../../schemas/report.js';
import type { Waiver, WaiversUse } from '../../schemas/waivers.js';
import type { Suite } from '../../suites/suite.js';
import { carryOut } from '../engine/carry-out.js';
import { selectRules } from '../engine/select.js';
import type { Settings } from '../engine/settings.js';
import { LinecheckError } from '../errors.js';
import { KEY_IN_ANSWER } from '../probe/redact.js';
import { createReplay } from './replay-source.js';
import { standInFor } from './stand-in.js';

/** What may be asked of the same evidence in another way; anything else is as it was in the run. */
export type Judging = Partial<Pick<Settings, 'only' | 'skip' | 'failOn' | 'allowEmpty' | 'waivers'>>;

/**
 * Judges a recorded run by this version's rules, without a network: the same observations are made again, and the
 * evidence answers them. The clock and the chance are those of the run.
 * @throws LinecheckError `usage` when no rule is selected, or for another suite's evidence
 */
export async function judgeEvidence(suite: Suite, evidence: Evidence, judging: Judging = {}): Promise<Report> {
  const { run, tool, report: then } = evidence;
  if (run.suite !== suite.id) {
    throw new LinecheckError(
      'usage',
      `The evidence is about the suite ${JSON.stringify(run.suite)}, which this version does not have`,
      {
        hint: `This version judges ${suite.id}.`,
      },
    );
  }
  const { only = run.only, skip = run.skip, failOn = run.failOn, allowEmpty = run.allowEmpty } = judging;
  const { waivers = waiversIn(then.waivers) } = judging;
  const base = run.target.replaceAll(KEY_IN_ANSWER, 'key-removed');
  if (!URL.canParse(base)) {
    throw new LinecheckError('file', `The evidence names no target, but ${JSON.stringify(base.slice(0, 100))}`, {
      hint: 'Was the file changed by hand? Record the run again.',
    });
  }
  const secret = standInFor(run.key);
  const report = await carryOut(
    suite,
    {
      rules: selectRules(suite, { only, skip, fuzz: run.fuzz, truth: run.truth?.base }),
      failOn,
      allowEmpty,
      waivers,
      secret,
      depth: run.depth,
      seed: run.seed,
      fuzz: run.fuzz,
      truth: run.truth,
      window: run.window,
      maxRequests: run.maxRequests,
      target: { base, https: base.startsWith('https:'), place: run.place, insecure: run.insecure },
      startedAt: Math.round(run.startedAt * 1000),
      durationMs: () => run.durationMs,
      interrupted: () => run.interrupted === true,
      // What was waited for has long happened.
      pause: async () => {},
    },
    createReplay(evidence, secret),
  );
  return {
    ...report,
    target: run.target,
    rejudged: { recordedBy: tool.version, judgedAt: new Date().toISOString() },
  };
}

/** All that the run was given, whatever became of them. */
function waiversIn(use: WaiversUse | undefined): readonly Waiver[] | undefined {
  if (use === undefined) return undefined;
  return [...use.used, ...use.unused, ...use.expired, ...use.stale, ...use.idle].map(
    ({ rule, pointer, owner, reason, expires }) => ({
      rule,
      ...(pointer === undefined ? {} : { pointer }),
      owner,
      reason,
      expires,
    }),
  );
}

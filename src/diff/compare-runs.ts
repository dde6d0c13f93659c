import { type Change, changeGroups, type Diff, type DiffVerdict } from '../../schemas/diff.js';
import type { Report, Result } from '../../schemas/report.js';
import { otherCauses } from './other-causes.js';

type Group = Change['group'];

/** What changed from one run to another, rule by rule. Both are measured by the later one's `--fail-on`. */
export function compareRuns(before: Report, after: Report): Diff {
  const earlier = byRule(before);
  const later = byRule(after);
  const rules = [...later.values(), ...[...earlier.values()].filter(({ rule }) => !later.has(rule))];
  const changes: Change[] = [];
  let unchanged = 0;
  for (const { rule, summary } of rules) {
    const [was, is] = [earlier.get(rule), later.get(rule)];
    const [then, now] = [verdictOf(was), verdictOf(is)];
    if (then === now) {
      unchanged += 1;
      continue;
    }
    const said = is?.findings[0]?.message ?? is?.reason;
    const group = groupOf(then, now, after.failOn);
    changes.push({ rule, group, before: then, after: now, summary, ...(said === undefined ? {} : { said }) });
  }
  const of = (group: Group): readonly Change[] => changes.filter((change) => change.group === group);
  return {
    schema: 'linecheck/diff@1',
    before: sideOf(before),
    after: sideOf(after),
    otherCauses: otherCauses(before, after),
    counts: {
      'newly failing': of('newly failing').length,
      fixed: of('fixed').length,
      'newly unclear': of('newly unclear').length,
      other: of('other').length,
      unchanged,
    },
    changes: changeGroups.flatMap(of),
  };
}

const byRule = ({ results }: Report): ReadonlyMap<string, Result> =>
  new Map(results.map((result) => [result.rule, result]));

function verdictOf(result: Result | undefined): DiffVerdict {
  if (result === undefined) return 'absent';
  return result.waived === undefined ? result.verdict : 'waived';
}

function groupOf(then: DiffVerdict, now: DiffVerdict, failOn: Report['failOn']): Group {
  const fails = (verdict: DiffVerdict) => verdict === 'fail' || (verdict === 'warn' && failOn === 'warn');
  if (fails(now) && !fails(then)) return 'newly failing';
  if (holds(now) && (fails(then) || then === 'waived')) return 'fixed';
  if (isUnclear(now) && (holds(then) || fails(then) || then === 'warn' || then === 'waived')) return 'newly unclear';
  return 'other';
}

const holds = (verdict: DiffVerdict): boolean => verdict === 'pass' || verdict === 'info';

const isUnclear = (verdict: DiffVerdict): boolean =>
  verdict === 'inconclusive' || verdict === 'skip' || verdict === 'error';

function sideOf({ target, tool, startedAt, depth, seed, results, summary }: Report): Diff['before'] {
  return {
    target,
    version: tool.version,
    startedAt,
    depth,
    seed,
    rules: results.length,
    verdict: summary.verdict,
  };
}

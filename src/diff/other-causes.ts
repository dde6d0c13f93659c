import type { Diff } from '../../schemas/diff.js';
import type { Report } from '../../schemas/report.js';
import type { WaiversUse } from '../../schemas/waivers.js';

type Cause = Diff['otherCauses'][number];

/** Why verdicts may differ though the API is the same: whatever else was not alike in the two runs. */
export function otherCauses(before: Report, after: Report): readonly Cause[] {
  if (isSameRun(before, after)) {
    const note = 'both judge the same answers, recorded once: no difference comes from the API';
    return [{ what: 'version', note }, ...causes(before, after)];
  }
  return causes(before, after);
}

function causes(before: Report, after: Report): readonly Cause[] {
  const found: (Cause | false)[] = [
    unlike('suite', before.suite.id, after.suite.id, 'another contract'),
    unlike('target', before.target, after.target, 'another target'),
    unlike('version', before.tool.version, after.tool.version, 'another version of linecheck'),
    otherRules(before, after),
    unlike('depth', before.depth, after.depth, 'another depth'),
    unlike('fail-on', before.failOn, after.failOn, 'another --fail-on'),
    waiversOf(before.waivers) !== waiversOf(after.waivers) && { what: 'waivers', note: 'other waivers' },
    unlike('window', windowOf(before), windowOf(after), 'another window, so other calls'),
    unlike('seed', String(before.seed), String(after.seed), 'another seed, so other draws'),
    cutShort(before, 'earlier'),
    cutShort(after, 'later'),
  ];
  return found.filter((cause) => cause !== false);
}

function unlike(what: Cause['what'], before: string, after: string, note: string): Cause | false {
  return before !== after && { what, note: `${note}: ${before}, then ${after}` };
}

function isSameRun(before: Report, after: Report): boolean {
  return (
    (before.rejudged !== undefined || after.rejudged !== undefined) &&
    before.startedAt === after.startedAt &&
    before.seed === after.seed &&
    before.target === after.target
  );
}

function otherRules(before: Report, after: Report): Cause | false {
  const [earlier, later] = [idsOf(before), idsOf(after)];
  const gone = [...earlier].filter((id) => !later.has(id)).length;
  const come = [...later].filter((id) => !earlier.has(id)).length;
  return (
    gone + come > 0 && {
      what: 'rules',
      note: `other rules: ${gone} only in the earlier run, ${come} only in the later`,
    }
  );
}

const idsOf = ({ results }: Report): ReadonlySet<string> => new Set(results.map(({ rule }) => rule));

/** Which waivers there were, whatever became of them. */
function waiversOf(use: WaiversUse | undefined): string {
  if (use === undefined) return '[]';
  const all = [...use.used, ...use.unused, ...use.expired, ...use.stale, ...use.idle];
  return JSON.stringify(all.map(({ rule, pointer = '', expires }) => [rule, pointer, expires].join(' ')).sort());
}

function windowOf({ window }: Report): string {
  if (window === undefined) return 'none';
  return `${moment(window.from)} to ${moment(window.to)} (${window.calls ?? 0} calls)`;
}

/** `2026-11-14 09:00`; what no calendar holds stays a number. */
function moment(seconds: number): string {
  const date = new Date(seconds * 1000);
  return Number.isNaN(date.getTime()) ? String(seconds) : date.toISOString().slice(0, 16).replace('T', ' ');
}

function cutShort({ interrupted, diagnosis }: Report, which: 'earlier' | 'later'): Cause | false {
  if (interrupted === true) return { what: 'stopped', note: `the ${which} run was interrupted` };
  return diagnosis?.stopped === true && { what: 'stopped', note: `the ${which} run was stopped: ${diagnosis.problem}` };
}

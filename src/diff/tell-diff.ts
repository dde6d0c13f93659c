import { printable } from '../../reports/printable.js';
import { plural, verdictWords } from '../../reports/words.js';
import { type Change, changeGroups, type Diff } from '../../schemas/diff.js';

/** A diff as text: first what else may be the cause, then what changed. Safe for a terminal. */
export function tellDiff(diff: Diff): string {
  const { otherCauses, changes, counts } = diff;
  const parts = [
    [side('before', diff.before), side('after', diff.after)].join('\n'),
    otherCauses.length === 0
      ? ''
      : [
          'Not only the API may be the cause of a difference:',
          ...otherCauses.map(({ note }) => `  ${printable(note)}`),
        ].join('\n'),
    ...changeGroups.map((group) =>
      tellGroup(
        group,
        changes.filter((change) => change.group === group),
      ),
    ),
    [...changeGroups, 'unchanged' as const].map((group) => `${counts[group]} ${group}`).join(', '),
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

function side(name: 'before' | 'after', { startedAt, target, version, rules, verdict }: Diff['before']): string {
  const when = startedAt.slice(0, 16).replace('T', ' ');
  return printable(
    `${name.padEnd(8)}${when} UTC  ${verdictWords[verdict]}  ${plural(rules, 'rule')}, linecheck ${version}, ${target}`,
  );
}

function tellGroup(group: Change['group'], changes: readonly Change[]): string {
  if (changes.length === 0) return '';
  const widest = Math.max(...changes.map(({ rule }) => rule.length));
  const lines = changes.flatMap(({ rule, before, after, said }) => [
    `  ${printable(rule).padEnd(widest)}  ${before} -> ${after}`,
    ...(said === undefined || group === 'fixed' ? [] : [`      ${printable(said)}`]),
  ]);
  return [group.toUpperCase(), ...lines].join('\n');
}

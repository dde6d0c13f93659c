import { callaider } from '../../suites/index.js';
import { areaOf, type Rule } from '../../suites/rule.js';
import { selectRules } from '../engine/select.js';

/** `linecheck rules [selector...]`. */
export function rules(selectors: readonly string[], { json }: { readonly json?: true }): void {
  const selected = selectRules(callaider, { only: selectors, skip: [] });
  process.stdout.write(json === true ? `${JSON.stringify(selected.map(asData), null, 2)}\n` : table(selected));
}

const asData = ({ id, clauses, level, summary, why, fix, source }: Rule) => ({
  rule: id,
  clauses,
  area: areaOf({ id }),
  level,
  summary,
  why,
  fix,
  source,
});

function table(selected: readonly Rule[]): string {
  const widest = Math.max(...selected.map(({ id }) => id.length));
  const areas = [...new Set(selected.map(areaOf))];
  const lines = areas.flatMap((area) => [
    area,
    ...selected
      .filter((rule) => areaOf(rule) === area)
      .map(({ id, level, clauses }) => `  ${id.padEnd(widest)}  ${level.padEnd(6)}  ${clauses.join(', ')}`),
    '',
  ]);
  return `${lines.join('\n')}${selected.length} rules. All about one: linecheck explain <rule>\n`;
}

import { callaider } from '../../suites/index.js';
import { areaOf, type Rule } from '../../suites/rule.js';
import { rulesNamedBy } from '../engine/select.js';

/** `linecheck rules [selector...]`. */
export function rules(selectors: readonly string[], { json }: { readonly json?: true }): void {
  const named = selectors.length === 0 ? callaider.rules : rulesNamedBy(callaider, selectors);
  const selected = callaider.rules.filter((rule) => named.includes(rule));
  process.stdout.write(json === true ? `${JSON.stringify(selected.map(asData), null, 2)}\n` : table(selected));
}

const asData = ({ id, clauses, level, summary, why, fix, source, flag }: Rule) => ({
  rule: id,
  clauses,
  area: areaOf({ id }),
  level,
  summary,
  why,
  fix,
  source,
  ...(flag === undefined ? {} : { option: `--${flag}` }),
});

function table(selected: readonly Rule[]): string {
  const widest = Math.max(...selected.map(({ id }) => id.length));
  const areas = [...new Set(selected.map(areaOf))];
  const lines = areas.flatMap((area) => [
    area,
    ...selected
      .filter((rule) => areaOf(rule) === area)
      .map(
        ({ id, level, clauses, flag }) =>
          `  ${id.padEnd(widest)}  ${level.padEnd(6)}  ${clauses.join(', ')}${flag === undefined ? '' : `, with --${flag}`}`,
      ),
    '',
  ]);
  return `${lines.join('\n')}${selected.length} rules. All about one: linecheck explain <rule>\n`;
}

import { wrapAnsi } from 'fast-wrap-ansi';
import { callaider } from '../../suites/index.js';
import type { Flag, Rule } from '../../suites/rule.js';
import type { Clause } from '../../suites/suite.js';
import { clauseNamed, rulesNamed, unknownName } from '../engine/select.js';

/** `linecheck explain <rule|clause>`. */
export async function explain(name: string): Promise<void> {
  const clause = clauseNamed(callaider, name);
  const rules =
    clause === undefined ? callaider.rules.filter(({ id }) => id === name.toLowerCase()) : rulesNamed(callaider, name);
  if (clause === undefined && rules.length === 0) return unknownName(callaider, name);
  const { faults } = await import('../../mocks/callaider/index.js');
  const { excused } = await import('../../suites/callaider/ledger.js');
  const parts: string[] = [];
  if (clause !== undefined) {
    parts.push(clauseText(clause));
    const reason = excused[clause.id];
    if (rules.length === 0 && reason !== undefined) parts.push(field('judged', `no: ${reason}`));
  }
  for (const rule of rules) {
    const shownBy = faults.filter(({ breaks }) => rule.id in breaks).map((fault) => fault.name);
    parts.push(ruleText(rule, shownBy));
  }
  process.stdout.write(`${parts.join('\n\n')}\n`);
}

function clauseText({ id, level, basis, title, source }: Clause): string {
  return [`${id}   ${level.toUpperCase()}, ${basis}`, field('asks', title), field('source', source)].join('\n');
}

function ruleText(rule: Rule, shownBy: readonly string[]): string {
  const lines = [
    `${rule.id}   ${rule.level.toUpperCase()}   ${rule.clauses.join(', ')}`,
    field('holds', rule.summary),
    field('why', rule.why),
    field('fix', rule.fix),
    field('source', rule.source),
    field(
      'asked by',
      Object.values(rule.needs)
        .map((need) => ('optional' in need ? need.optional.purpose : need.purpose))
        .join('; '),
    ),
    ...(rule.flag === undefined
      ? []
      : [field('only', `in a run with --${rule.flag}: linecheck check <base-url> ${withFlag[rule.flag]}`)]),
  ];
  const [example] = shownBy;
  if (example !== undefined) {
    lines.push(
      field('faults', shownBy.join(', ')),
      field(
        'see it',
        `linecheck demo --only ${rule.id}${rule.flag === undefined ? '' : ` --${rule.flag} 100`} --fault ${example}`,
      ),
    );
  }
  return lines.join('\n');
}

const withFlag: Readonly<Record<Flag, string>> = {
  fuzz: '--fuzz 100',
  truth: '--truth http://127.0.0.1:4010',
};

const LABEL = 10;

function field(label: string, text: string): string {
  const lines = wrapAnsi(text, 90 - LABEL, { trim: true }).split('\n');
  return `  ${label.padEnd(LABEL)}${lines.join(`\n  ${' '.repeat(LABEL)}`)}`;
}

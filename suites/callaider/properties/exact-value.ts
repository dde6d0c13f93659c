import type { Verdict } from '../../../schemas/verdict.js';
import { rule } from '../../rule.js';
import { warn } from '../../verdicts.js';
import { isObject, own } from '../answers.js';
import { many } from '../calls/request/words.js';
import { type Compared, compared } from './compared.js';
import { shown, spelt } from './flaw.js';
import { type Grading, judgeFilter, worstOf } from './judge-filter.js';

const grading: Grading = {
  form: 'exact',
  tooMany: 'warn',
  absent: 'no property holds a text that some calls have and others have not',
};

export const exactValue = rule({
  id: 'properties/exact-value',
  clauses: ['PROP-6'],
  level: 'must',
  source: 'Supported formats (1)',
  summary: 'A single value picks the calls whose property equals it, and all of them.',
  why: 'A team that imports the calls of one city misses some of them, or first gets those of others with a similar name.',
  fix: 'Compare the whole value, capitals included: no LIKE, no collation that ignores case, no search inside the text.',
  needs: { compared },
  judge: ({ compared }) => judgeExact(compared),
});

export function judgeExact(compared: Compared): Verdict {
  const first = judgeFilter(compared, 'exact', grading);
  if (first.kind === 'skip' || first.kind === 'inconclusive') return first;
  const others = (['otherExact', 'neighbour', 'roughKey'] as const)
    .filter((name) => compared.answers[name] !== undefined)
    .map((name) => judgeFilter(compared, name, grading));
  const loose = judgeMisspelt(compared);
  return worstOf([first, ...others, ...(loose === undefined ? [] : [loose])]) ?? first;
}

/** Values that no call has: whoever brings calls for them compares loosely. Harmless, since the platform filters again. */
function judgeMisspelt({ plan, answers, roughKeysFail }: Compared): Verdict | undefined {
  const [planned, comparison, misspelt] = [plan.filters.misspelt, answers.misspelt, plan.misspelt];
  if (planned === undefined || misspelt === undefined || roughKeysFail) return undefined;
  if (comparison?.standing !== 'over-inclusive') return undefined;
  const [key = ''] = Object.keys(planned.filters);
  const ways = new Set(comparison.extra.map(({ row }) => wayOf(heldUnder(row, key), misspelt)));
  const how = [...ways].filter((way) => way !== undefined).join(' and ');
  const { extra, seen } = comparison;
  const [example] = extra;
  return warn({
    message: `Asked for ${spelt(planned.filters)}, ${many(extra.length)} came although none has these values${how === '' ? '' : `: ${how}`}`,
    expected: 'no calls',
    ...(example === undefined ? {} : { actual: shown(example, [key]), at: `${seen.at}/${example.index}/properties` }),
    exchange: seen.outcome.exchange,
  });
}

function wayOf(value: unknown, { recased, cut }: { recased: string; cut: string }): string | undefined {
  if (typeof value !== 'string') return undefined;
  if (value.toLowerCase() === recased.toLowerCase()) return 'capitals make no difference';
  return value.toLowerCase().includes(cut.toLowerCase()) ? 'a part of the value is enough' : undefined;
}

function heldUnder(row: Readonly<Record<string, unknown>>, key: string): unknown {
  const properties = own(row, 'properties');
  return isObject(properties) ? own(properties, key) : undefined;
}

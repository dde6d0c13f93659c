import type { Verdict } from '../../../schemas/verdict.js';
import { rule } from '../../rule.js';
import { inconclusive, pass, skip, warn } from '../../verdicts.js';
import { many } from '../calls/request/words.js';
import type { Comparison } from './compare.js';
import { type Compared, compared } from './compared.js';
import { FALLBACK } from './judge-filter.js';

const names = { exact: 'a single value', list: 'a list of values', numeric: 'numeric conditions' } as const;

export const formsAlike = rule({
  id: 'properties/forms-alike',
  clauses: ['PROP-17'],
  level: 'should',
  source: 'Supported formats; Critical behavior',
  summary: 'All three forms of filter are applied, or none is.',
  why: 'Results are right all the same, since the platform filters again; but nobody can tell what an import costs or means.',
  fix: 'Add the missing forms (value, list, numeric conditions), or ignore propertyFilters altogether.',
  needs: { compared },
  judge: ({ compared }) => judgeForms(compared),
});

export function judgeForms({ forms, mode, base, answers }: Compared): Verdict {
  const named = (['exact', 'list', 'numeric'] as const).flatMap((form) => {
    const comparison = forms[form];
    return comparison === undefined ? [] : [{ name: names[form], comparison }];
  });
  const applied = named.filter(({ comparison }) => isApplied(comparison));
  const ignored = named.filter(({ comparison }) => comparison.standing === 'ignores');
  const [first] = ignored;
  if (applied.length > 0 && first !== undefined) {
    const list = (forms: typeof named) => forms.map(({ name }) => name).join(' and ');
    return warn({
      message: `${list(applied)} ${applied.length === 1 ? 'is' : 'are'} applied, but ${list(ignored)} ${ignored.length === 1 ? 'is' : 'are'} ignored`,
      expected: 'all forms applied, or none',
      actual: `${many(first.comparison.answered.size)} of ${many(base.rows.length)} for ${first.name}`,
      exchange: first.comparison.seen.outcome.exchange,
    });
  }
  if (mode === 'unknown') return skip('the mode is not known: see properties/one-mode');
  const tried = named.filter(({ comparison }) => isApplied(comparison) || comparison.standing === 'ignores');
  if (tried.length < 2) {
    const only = tried[0]?.name ?? (answers.boolean === undefined ? 'none' : 'a single value');
    return inconclusive(`one form of filter could be tried: ${only}`);
  }
  return pass(mode === 'fallback' ? FALLBACK : undefined);
}

/** Losing some calls is a defect of a filter that is applied, too. */
const isApplied = ({ standing, answered }: Comparison): boolean =>
  standing === 'applies' || standing === 'over-inclusive' || (standing === 'loses' && answered.size > 0);

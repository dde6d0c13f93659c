import type { Verdict } from '../../../schemas/verdict.js';
import { rule } from '../../rule.js';
import { inconclusive, pass, skip, warn } from '../../verdicts.js';
import { preview } from '../preview.js';
import { type Compared, compared } from './compared.js';
import { flawOf } from './flaw.js';
import { NO_FILTER_APPLIED, whyVoid } from './judge-filter.js';
import type { FilterName } from './planned.js';
import { roughness } from './values.js';

export const anyKeyCanBeFilteredOn = rule({
  id: 'properties/any-key-can-be-filtered-on',
  clauses: ['PROP-30'],
  level: 'should',
  source: 'Examples ("Client city", "Quality score")',
  summary: 'Filters work alike on keys with blanks, capitals and letters of any script.',
  why: 'Keys are what people read in the wizard. Those with a blank or a capital filter nothing, or bring nothing.',
  fix: 'Look keys up as they stand; do not turn them into column names, identifiers or lower case on the way.',
  needs: { compared },
  judge: ({ compared }) => judgeKeys(compared),
});

export function judgeKeys(compared: Compared): Verdict {
  const { plan, answers, roughKeysFail } = compared;
  if (plan.basis !== 'calls') return whyVoid(compared) ?? skip(NO_FILTER_APPLIED);
  const [planned, comparison] = [plan.filters.roughKey, answers.roughKey];
  const finding = planned && comparison && flawOf(comparison, planned);
  if (roughKeysFail && finding !== undefined) {
    const message = `${finding.message}; filters on ${preview(plan.keys.exact, 40)} are applied`;
    return warn({ ...finding, message });
  }
  if (comparison?.because !== undefined) return inconclusive(comparison.because);
  const rough = (Object.keys(answers) as FilterName[])
    .filter((name) => answers[name]?.standing === (compared.mode === 'fallback' ? 'ignores' : 'applies'))
    .flatMap((name) => Object.keys(plan.filters[name]?.filters ?? {}))
    .toSorted((a, b) => roughness(b) - roughness(a))[0];
  if (rough !== undefined && roughness(rough) > 0) {
    return pass(`${preview(rough, 40)} is ${compared.mode === 'fallback' ? 'ignored like the others' : 'filtered on'}`);
  }
  return rough === undefined ? skip(NO_FILTER_APPLIED) : skip('every key is in plain letters');
}

import type { Verdict } from '../../../schemas/verdict.js';
import { rule } from '../../rule.js';
import { fail, inconclusive, pass, skip, warn } from '../../verdicts.js';
import { type Compared, compared, isExcused } from './compared.js';
import { flawOf } from './flaw.js';
import { NO_FILTER_APPLIED, ROUGH_KEYS, whyVoid } from './judge-filter.js';

export const keysCombine = rule({
  id: 'properties/keys-combine',
  clauses: ['PROP-18'],
  level: 'should',
  source: 'Endpoint 3 example body',
  summary: 'Filters on several properties must all hold.',
  why: 'A team that asks for one department and a range of scores is sent everything that has either.',
  fix: 'Join the filters of different keys by AND.',
  needs: { compared },
  judge: ({ compared }) => judgeTwoKeys(compared),
});

export function judgeTwoKeys(compared: Compared): Verdict {
  const { plan, answers, forms } = compared;
  const void_ = whyVoid(compared);
  if (void_ !== undefined) return void_;
  const [planned, comparison] = [plan.filters.twoKeys, answers.twoKeys];
  if (planned === undefined)
    return inconclusive('no two properties have values that overlap without being the same calls');
  if (isExcused(compared, 'twoKeys')) return skip(ROUGH_KEYS);
  if (comparison === undefined) return skip(NO_FILTER_APPLIED);
  if (comparison.standing === 'applies') return pass();
  if (comparison.because !== undefined) return inconclusive(comparison.because);
  const filters = Object.values(planned.filters);
  if (filters.includes(true) && answers.boolean?.standing !== 'applies') {
    return skip('booleans are not filtered by rightly: see properties/boolean-values');
  }
  const isRange = filters.some((filter) => typeof filter === 'object' && 'conditions' in filter);
  if (isRange && forms.numeric?.standing !== 'applies') {
    return skip('ranges are not filtered by rightly: see properties/mode-all');
  }
  const finding = flawOf(comparison, planned);
  if (finding === undefined) return inconclusive('every call passes both filters');
  return comparison.standing === 'loses' || comparison.standing === 'foreign' ? fail(finding) : warn(finding);
}

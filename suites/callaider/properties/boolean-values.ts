import type { Verdict } from '../../../schemas/verdict.js';
import { rule } from '../../rule.js';
import { fail, inconclusive, info, pass, skip, warn } from '../../verdicts.js';
import { type Compared, compared, isExcused } from './compared.js';
import { flawOf, spelt } from './flaw.js';
import { NO_FILTER_APPLIED, ROUGH_KEYS, whyVoid } from './judge-filter.js';

export const booleanValues = rule({
  id: 'properties/boolean-values',
  clauses: ['PROP-20'],
  level: 'should',
  source: 'Supported formats; schema types',
  summary: 'The filter value true picks the calls whose property is true.',
  why: 'A switch in the wizard sends true. Compared with text or with 1 it matches no call, and nothing is imported.',
  fix: 'Compare booleans as booleans: cast what the database stores (1, "true", "t") before you compare.',
  needs: { compared },
  judge: ({ compared }) => judgeBoolean(compared),
});

export function judgeBoolean(compared: Compared): Verdict {
  const { plan, answers } = compared;
  const void_ = whyVoid(compared);
  if (void_ !== undefined) return void_;
  const planned = plan.filters.boolean;
  if (planned === undefined) return skip('no property is true for some calls and not for others');
  const inPair = Object.values(plan.filters.twoKeys?.filters ?? {}).includes(true);
  if (answers.boolean === undefined && inPair && answers.twoKeys?.standing === 'applies') return passing(compared);
  if (isExcused(compared, 'boolean')) return skip(ROUGH_KEYS);
  const comparison = answers.boolean;
  if (comparison === undefined) return skip(NO_FILTER_APPLIED);
  if (comparison.because !== undefined) return inconclusive(comparison.because);
  if (comparison.standing === 'applies') return passing(compared);
  const finding = flawOf(comparison, planned);
  if (finding === undefined) return inconclusive('every call passes the filter');
  return comparison.standing === 'ignores' || comparison.standing === 'over-inclusive' ? warn(finding) : fail(finding);
}

function passing({ plan, answers }: Compared): Verdict {
  const [planned, asText] = [plan.filters.booleanAsText, answers.booleanAsText];
  if (planned === undefined || asText === undefined || asText.answered.size === 0 || asText.isWhole) return pass();
  const message = `The text "true" is taken for the boolean, too: ${spelt(planned.filters)}`;
  return info({ message, exchange: asText.seen.outcome.exchange });
}

import type { Verdict } from '../../../schemas/verdict.js';
import { rule } from '../../rule.js';
import { createTally } from '../../tally.js';
import { inconclusive, info, pass, skip } from '../../verdicts.js';
import { carried } from '../schema/carried-properties.js';
import type { Comparison } from './compare.js';
import { type Compared, compared } from './compared.js';
import { flawOf } from './flaw.js';
import { whyVoid } from './judge-filter.js';
import type { FilterName } from './planned.js';

const names = {
  recommended: 'recommended mode: filters are applied',
  fallback: 'fallback mode: filters are ignored, which is valid',
} as const;

export const oneMode = rule({
  id: 'properties/one-mode',
  clauses: ['PROP-2'],
  level: 'must',
  source: 'Critical behavior',
  summary:
    'propertyFilters are either applied or ignored: no call that matches is lost, and none comes from elsewhere.',
  why: 'The platform filters once more itself, so too many calls do no harm. Calls that the API leaves out are gone for good.',
  fix: 'Compare values exactly, numbers as numbers. A form of filter that you do not support is better ignored than answered with nothing.',
  needs: { compared },
  judge: ({ compared }) => judgeMode(compared),
});

export function judgeMode(compared: Compared): Verdict {
  const { mode, plan, base, forms } = compared;
  if (plan.basis !== 'calls') return judgeWithoutProperties(compared);
  const asked = formsAsked(compared);
  const tally = createTally();
  for (const { name, comparison } of asked) {
    const planned = plan.filters[name];
    const finding = planned && flawOf(comparison, planned);
    if (finding === undefined) continue;
    if (comparison.standing === 'loses' || comparison.standing === 'foreign') tally.fail(() => finding);
    // Too wide a range is a matter of operators and modes, and told there.
    else if (comparison.standing === 'over-inclusive' && comparison !== forms.numeric) tally.warn(() => finding);
  }
  return tally.verdict(otherwise(mode, asked, base.rows.length));
}

function otherwise(mode: Compared['mode'], asked: readonly Asked[], calls: number): Verdict {
  switch (mode) {
    case 'recommended':
    case 'fallback':
      return pass(names[mode]);
    case 'mixed':
      return skip('some forms of filter are applied and others ignored: see properties/forms-alike');
    case 'unknown': {
      const void_ = asked.find(({ comparison }) => comparison.because !== undefined);
      if (void_ !== undefined) return inconclusive(void_.comparison.because ?? '');
      const isRefused = asked.length > 0 && asked.every(({ comparison }) => comparison.standing === 'refused');
      if (isRefused) return skip('filters are refused: see properties/filters-are-accepted');
      return inconclusive(`no filter tells some of the ${calls} calls from others`);
    }
    default:
      return mode satisfies never;
  }
}

/** Without properties there is nothing to reckon with: filters that change nothing are ignored, or have nothing to go by. */
function judgeWithoutProperties(compared: Compared): Verdict {
  const { misshapen } = carried(compared.base.rows);
  const void_ = whyVoid(compared);
  if (misshapen > 0 && void_ !== undefined) return void_;
  if (compared.mode !== 'fallback') return inconclusive('calls carry no properties to compare filtered answers by');
  return info({ message: 'Calls carry no properties and a filter changes nothing: fallback, or no use of filters' });
}

interface Asked {
  readonly name: FilterName;
  readonly comparison: Comparison;
}

/** The answers that stand for the forms, under their names. */
export function formsAsked({ answers, forms }: Compared): readonly Asked[] {
  const chosen = new Set<Comparison | undefined>([forms.exact ?? answers.boolean, forms.list, forms.numeric]);
  return (Object.keys(answers) as FilterName[]).flatMap((name) => {
    const comparison = answers[name];
    return comparison !== undefined && chosen.has(comparison) ? [{ name, comparison }] : [];
  });
}

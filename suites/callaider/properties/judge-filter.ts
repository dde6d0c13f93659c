import type { Verdict } from '../../../schemas/verdict.js';
import { fail, inconclusive, pass, skip, warn } from '../../verdicts.js';
import { share } from '../calls/request/words.js';
import { carried } from '../schema/carried-properties.js';
import type { Comparison } from './compare.js';
import { type Compared, type Forms, isExcused } from './compared.js';
import { flawOf } from './flaw.js';
import type { FilterName } from './planned.js';

export const FALLBACK = 'the API ignores propertyFilters: fallback, which is valid';
export const NO_FILTER_APPLIED = 'no filter is known to be applied: see properties/one-mode';
export const FOREIGN = 'calls came that the window does not hold: see properties/one-mode';
export const ROUGH_KEYS = 'filters on such a key do not work: see properties/any-key-can-be-filtered-on';

export interface Grading {
  /** Which of the three forms the filter has. */
  readonly form: keyof Forms;
  /** What calls too many are: harmless where the platform filters again, wrong where an operator is at fault. */
  readonly tooMany: 'warn' | 'fail';
  /** Why there is no such filter to ask for. */
  readonly absent: string;
  /** Said behind the finding: what the API seems to do instead. */
  hint?(comparison: Comparison): string;
}

/** Judges one filter of an API that applies filters. What the rules on the mode tell is left to them. */
export function judgeFilter(compared: Compared, name: FilterName, grading: Grading): Verdict {
  const { plan, answers, forms, mode, base } = compared;
  const void_ = whyVoid(compared);
  if (void_ !== undefined) return void_;
  const [planned, comparison] = [plan.filters[name], answers[name]];
  if (planned === undefined) return skip(grading.absent);
  if (isExcused(compared, name)) return skip(ROUGH_KEYS);
  if (comparison === undefined) return whyNotAsked(forms[grading.form]);
  const form = forms[grading.form];
  if (comparison !== form && isMute(comparison) && form !== undefined && isMute(form)) return whyNotAsked(form);
  const { standing, answered, wanted } = comparison;
  const finding = flawOf(comparison, planned, grading.hint?.(comparison));
  switch (standing) {
    case 'applies':
      return pass(`${share(wanted.size, base.rows.length)}, as reckoned from the unfiltered answer`);
    case 'not discriminating':
      return inconclusive('every call passes the filter, so that its answer tells nothing');
    case 'moving':
    case 'unanswered':
    case 'no properties':
      return inconclusive(comparison.because ?? 'calls carry no properties');
    case 'ignores':
      if (form?.standing === 'ignores') return whyNotAsked(form);
      break;
    case 'foreign':
      if (form?.standing === 'foreign') return skip(FOREIGN);
      return finding === undefined ? pass() : fail(finding);
    case 'loses':
      if (mode === 'unknown' && answered.size === 0) return skip(NO_FILTER_APPLIED);
      return finding === undefined ? pass() : fail(finding);
    case 'refused':
      if (comparison === form) return whyNotAsked(form);
      return finding === undefined ? pass() : fail(finding);
    case 'over-inclusive':
      break;
    default:
      return standing satisfies never;
  }
  if (finding === undefined) return pass();
  return grading.tooMany === 'fail' ? fail(finding) : warn(finding);
}

/** Not one call comes, though some match: the filter is not understood. */
const isMute = ({ standing, answered }: Comparison): boolean => standing === 'loses' && answered.size === 0;

/** Why nothing can be said about applied filters at all. */
export function whyVoid({ plan, base, mode }: Compared): Verdict | undefined {
  const { carrying, misshapen } = carried(base.rows);
  if (carrying === 0 && misshapen > 0) {
    return skip('the properties of calls are no objects: see calls/properties-are-an-object');
  }
  if (plan.basis !== 'calls') return skip('no call carries a property that tells it from others');
  return mode === 'fallback' ? skip(FALLBACK) : undefined;
}

/** Why the filters of a form were not asked for, which is decided by its first one. */
function whyNotAsked(form: Comparison | undefined): Verdict {
  switch (form?.standing) {
    case 'ignores':
      return skip('this form of filter is ignored: see properties/forms-alike');
    case 'refused':
      return skip('this form of filter is refused: see properties/filters-are-accepted');
    case 'moving':
    case 'unanswered':
      return inconclusive(form.because ?? 'the account changes meanwhile');
    default:
      return skip(NO_FILTER_APPLIED);
  }
}

/** The worst of several verdicts on filters, with the findings of all that are as bad. */
export function worstOf(verdicts: readonly Verdict[]): Verdict | undefined {
  for (const kind of ['fail', 'warn', 'info'] as const) {
    const findings = verdicts.flatMap((verdict) => (verdict.kind === kind ? verdict.findings : []));
    if (findings.length > 0) return { kind, findings, count: findings.length };
  }
  return undefined;
}

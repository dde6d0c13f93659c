import type { Verdict } from '../../../schemas/verdict.js';
import { inconclusive, skip } from '../../verdicts.js';
import type { Comparison } from '../properties/compare.js';
import type { Compared } from '../properties/compared.js';
import type { FilterName } from '../properties/planned.js';

/** Answers to property filters, by the name of the filter. */
export type Answers<K extends FilterName> = Readonly<Record<K, Comparison>>;

/**
 * The answers to some filters, when all of them were asked and applied in some way; or why they cannot be compared.
 * What is ignored or refused is told by the rules on property filters.
 */
export function filteredSets<K extends FilterName>(
  compared: Compared,
  names: readonly K[],
): { readonly kind: 'sets'; readonly sets: Answers<K> } | { readonly kind: 'void'; readonly verdict: Verdict } {
  const sets: Partial<Record<K, Comparison>> = {};
  for (const name of names) {
    const comparison = compared.answers[name];
    const verdict = whyNot(comparison);
    if (verdict !== undefined || comparison === undefined) {
      return { kind: 'void', verdict: verdict ?? skip(NOT_ASKED) };
    }
    sets[name] = comparison;
  }
  return { kind: 'sets', sets: sets as Answers<K> };
}

export const NOT_ASKED =
  'the calls do not hold values for all the filters that are compared, or filters of this form do not work';

export function whyNot(comparison: Comparison | undefined): Verdict | undefined {
  if (comparison === undefined) return skip(NOT_ASKED);
  switch (comparison.standing) {
    case 'moving':
    case 'unanswered':
    case 'no properties':
      return inconclusive(comparison.because ?? 'calls carry no properties');
    case 'refused':
      return skip('this form of filter is refused: see properties/filters-are-accepted');
    case 'ignores':
      return skip('this form of filter is ignored, which is allowed: see properties/forms-alike');
    case 'applies':
    case 'loses':
    case 'over-inclusive':
    case 'foreign':
    case 'not discriminating':
      return undefined;
    default:
      return comparison.standing satisfies never;
  }
}

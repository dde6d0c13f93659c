import type { Verdict } from '../../../schemas/verdict.js';
import { inconclusive, skip } from '../../verdicts.js';
import type { DirectionAndOperatorCalls } from '../observations/operator-calls.js';
import { hasOthers } from './asked/with-others.js';
import { type Base, type Comparison, compare } from './compare.js';

/** Direction and operators need no properties to be reckoned with. */
export const withoutProperties = (base: Base): Base => ({ ...base, hasProperties: true });

/** Whether direction and operator alone are right: without that, nothing can be said of the three together. */
export function checkControl(both: DirectionAndOperatorCalls, base: Base): Verdict | undefined {
  const control: Comparison = compare(both, (row) => hasOthers(row, both), withoutProperties(base));
  switch (control.standing) {
    case 'applies':
      return undefined;
    case 'not discriminating':
      return skip('every call has the same direction and operator');
    case 'moving':
    case 'unanswered':
    case 'no properties':
      return inconclusive(control.because ?? 'the control was not answered');
    case 'foreign':
    case 'ignores':
    case 'loses':
    case 'over-inclusive':
    case 'refused':
      return skip('direction and operators are not filtered by rightly without properties: see calls/filters-combine');
    default:
      return control.standing satisfies never;
  }
}

import type { Finding } from '../../../../schemas/verdict.js';
import { tell } from '../../answers.js';
import type { CallsSeen } from '../../observations/ask-calls.js';
import { type Bracket, idsOf } from '../../observations/call-sets.js';
import type { SettledCalls } from '../../observations/settled-calls.js';
import { readingOf } from './reading.js';
import { many } from './words.js';

/** How an answer differs from the unfiltered one although nothing in its request filters; `undefined`: it does not. */
export type Difference = { readonly finding: Finding } | { readonly undecided: string } | undefined;

/** @param how what the request had: "with propertyFilters {}" */
export function differenceFrom(settled: SettledCalls, seen: CallsSeen, how: string, bracket: Bracket): Difference {
  const reading = readingOf(seen);
  const { exchange } = seen.outcome;
  if (reading.kind === 'undecided') return { undecided: reading.because };
  const expected = `the ${many(settled.rows.length)} of the window`;
  if (reading.kind !== 'rows')
    return { finding: { message: `${tell(seen.outcome)} to a request ${how}`, expected, exchange } };
  if (bracket.kind === 'unsteady') {
    // Without ids, or with an account that moves, only an answer of a wholly different size speaks.
    if (reading.rows.length > 0 || settled.rows.length === 0) return { undecided: bracket.because };
    return { finding: { message: `A request ${how} brings no calls`, expected, actual: 'none', exchange } };
  }
  const ids = idsOf(reading.rows);
  const lost = [...bracket.ids].filter((id) => !ids.has(id)).length;
  const added = [...ids].filter((id) => !bracket.ids.has(id)).length;
  if (lost === 0 && added === 0) return undefined;
  const told = [
    ...(lost > 0 ? [`lacks ${many(lost)} that come without it`] : []),
    ...(added > 0 ? [`brings ${many(added)} that do not come without it`] : []),
  ];
  const actual = many(reading.rows.length);
  return { finding: { message: `A request ${how} ${told.join(' and ')}`, expected, actual, exchange } };
}

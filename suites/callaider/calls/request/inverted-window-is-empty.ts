import { optional } from '../../../observation.js';
import { rule } from '../../../rule.js';
import { fail, inconclusive, pass, skip, warn } from '../../../verdicts.js';
import { tell } from '../../answers.js';
import { callObjects } from '../../observations/ask-calls.js';
import { areEqual, idsOf } from '../../observations/call-sets.js';
import { startOf } from '../../observations/call-times.js';
import { emptyWindows } from './asked/empty-windows.js';
import { invertedWindow } from './asked/odd-windows.js';
import { toldForEmptyWindows, WINDOW_IS_IGNORED, windowIsIgnored } from './empty-window-is-an-empty-list.js';
import { readingOf } from './reading.js';
import { many } from './words.js';

export const invertedWindowIsEmpty = rule({
  id: 'calls/inverted-window-is-empty',
  clauses: ['CALLS-8'],
  level: 'should',
  source: 'Endpoint 3',
  summary: 'A window that ends before it starts brings no calls.',
  why: 'Bounds in the wrong order are a mistake of the caller; calls in return hide it, or come from anywhere.',
  fix: 'Answer an empty list or 400 when startTime is after stopTime.',
  needs: { inverted: invertedWindow, empty: optional(emptyWindows) },
  judge: ({ inverted, empty }) => {
    const reading = readingOf(inverted);
    const { exchange } = inverted.outcome;
    const expected = 'no calls, or a refusal such as status 400';
    if (reading.kind === 'undecided') return inconclusive(reading.because);
    const known = toldForEmptyWindows(empty, inverted);
    if (known !== undefined) return inconclusive(known);
    if (reading.kind === 'broken') {
      return warn({ message: `${tell(inverted.outcome)} to a window that ends before it starts`, expected, exchange });
    }
    if (reading.kind !== 'rows' || reading.rows.length === 0) return pass();
    if (windowIsIgnored(empty)) return skip(WINDOW_IS_IGNORED);
    const count = many(reading.rows.length);
    const { rightWayRound } = inverted;
    const isSwapped = areEqual(idsOf(reading.rows), idsOf(rightWayRound)) || areAlike(reading.rows, rightWayRound);
    if (isSwapped) {
      return warn({
        message: `A window that ends before it starts brings the same ${count} as the right way round: the bounds are swapped in silence`,
        expected,
        exchange,
      });
    }
    return fail({
      message: `A window that ends before it starts brings ${count}; the right way round it holds ${rightWayRound.length.toLocaleString('en-US')}`,
      expected,
      exchange,
    });
  },
});

/** The same starts, for an API whose ids change from answer to answer. */
function areAlike(one: readonly unknown[], other: readonly unknown[]): boolean {
  const starts = (rows: readonly unknown[]) => callObjects(rows).map(startOf).sort().join();
  return one.length === other.length && starts(one) === starts(other);
}

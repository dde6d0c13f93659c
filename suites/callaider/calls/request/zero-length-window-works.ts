import { optional } from '../../../observation.js';
import { rule } from '../../../rule.js';
import { createTally } from '../../../tally.js';
import { inconclusive, pass, skip } from '../../../verdicts.js';
import { tell } from '../../answers.js';
import { callObjects } from '../../observations/ask-calls.js';
import { placeIn } from '../../observations/call-times.js';
import { emptyWindows } from './asked/empty-windows.js';
import { zeroLengthWindows } from './asked/odd-windows.js';
import { toldForEmptyWindows, WINDOW_IS_IGNORED, windowIsIgnored } from './empty-window-is-an-empty-list.js';
import { readingOf } from './reading.js';
import { moment, share } from './words.js';

export const zeroLengthWindowWorks = rule({
  id: 'calls/zero-length-window-works',
  clauses: ['CALLS-9'],
  level: 'may',
  source: 'Endpoint 3',
  summary: 'A window whose bounds are the same second brings at most the calls of that second.',
  why: 'Calls of other times in such an answer show that bounds are rounded, for example to whole days.',
  fix: 'Compare the bounds as they are sent; whether they belong to the window is yours to choose.',
  needs: { instants: zeroLengthWindows, empty: optional(emptyWindows) },
  judge: ({ instants, empty }) => {
    if (windowIsIgnored(empty)) return skip(WINDOW_IS_IGNORED);
    const tally = createTally();
    const unknown: string[] = [];
    for (const seen of instants) {
      const reading = readingOf(seen);
      const { exchange } = seen.outcome;
      const asked = `a window that begins and ends at ${moment(seen.second)} UTC`;
      const known = toldForEmptyWindows(empty, seen);
      if (known !== undefined) unknown.push(known);
      else if (reading.kind === 'undecided') unknown.push(reading.because);
      else if (reading.kind === 'broken')
        tally.warn(() => ({ message: `${tell(seen.outcome)} to ${asked}`, exchange }));
      else if (reading.kind !== 'rows') tally.info(() => ({ message: `${tell(seen.outcome)} to ${asked}`, exchange }));
      else {
        const strays = callObjects(reading.rows).filter(
          (row) => placeIn({ from: seen.second, to: seen.second }, row) === 'outside',
        );
        if (strays.length > 0) {
          const message = `${share(strays.length, reading.rows.length)} in the answer to ${asked} are of other times`;
          tally.warn(() => ({ message, expected: 'at most the calls of that second', exchange }));
        } else if (seen.hasCall && reading.rows.length === 0) {
          const message = `A call starts at ${moment(seen.second)} UTC and is not in the window of that one second`;
          tally.info(() => ({ message: `${message}: stopTime is not part of a window`, exchange }));
        }
      }
    }
    const [first] = unknown;
    return tally.verdict(first === undefined ? pass() : inconclusive(first));
  },
});

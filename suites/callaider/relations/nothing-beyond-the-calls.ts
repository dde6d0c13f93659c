import { optional } from '../../observation.js';
import { rule } from '../../rule.js';
import { createTally } from '../../tally.js';
import { inconclusive, pass, skip } from '../../verdicts.js';
import type { JsonObject } from '../answers.js';
import { emptyWindows } from '../calls/request/asked/empty-windows.js';
import { toldForEmptyWindows } from '../calls/request/empty-window-is-an-empty-list.js';
import { readingOf } from '../calls/request/reading.js';
import { moment, share, spell } from '../calls/request/words.js';
import { callObjects } from '../observations/ask-calls.js';
import { hasEnd, placeIn, startOf } from '../observations/call-times.js';
import { type QuietWindow, quietWindows } from './asked/quiet-windows.js';

export const nothingBeyondTheCalls = rule({
  id: 'relations/nothing-beyond-the-calls',
  clauses: ['MR-10'],
  level: 'must',
  source: 'Endpoint 3',
  summary: 'A window before the first call, after the last one, or where nobody called, brings nothing.',
  why: 'Calls that come back for a time they do not belong to are imported again with every quiet hour.',
  fix: 'Compare both bounds with the start of the call as they are sent; do not widen, round or replace them.',
  needs: { quiet: optional(quietWindows), empty: optional(emptyWindows) },
  judge: ({ quiet = [], empty }) => {
    if (empty === undefined) return skip('asked from --depth standard on');
    const tally = createTally();
    const unknown: string[] = [];
    let answered = 0;
    for (const seen of [...quiet, ...empty]) {
      const reading = readingOf(seen);
      const told = toldForEmptyWindows(empty, seen);
      if (reading.kind === 'undecided') unknown.push(reading.because);
      else if (told !== undefined) unknown.push(told);
      else if (reading.kind !== 'rows') unknown.push(`${spell(seen.window)} is not answered with a list of calls`);
      else {
        const strays = callObjects(reading.rows).filter((row) => isBeyond(seen, row));
        if (strays.length === 0 && reading.rows.length > 0) {
          unknown.push(`the calls that come for ${spell(seen.window)} may belong there`);
          continue;
        }
        answered += 1;
        if (strays.length === 0) continue;
        const start = startOf(strays[0] ?? {});
        tally.fail(() => ({
          message: `For ${spell(seen.window)}, in which nobody called, ${share(strays.length, reading.rows.length)} in the answer are of other times`,
          expected: 'no calls',
          ...(start === undefined ? {} : { actual: `a call of ${moment(start)} UTC` }),
          exchange: seen.outcome.exchange,
        }));
      }
    }
    const [because = 'no window without calls was asked'] = unknown;
    return tally.verdict(answered > 0 ? pass() : inconclusive(because));
  },
});

/** Without an endTime, a call that began before the window may still reach into it. */
function isBeyond({ window }: QuietWindow, row: JsonObject): boolean {
  const start = startOf(row);
  if (start === undefined || placeIn(window, row) !== 'outside') return false;
  return hasEnd(row) || start > window.to || start < window.from - REACH;
}

/** Seconds that a call may last. */
const REACH = 6 * 3600;

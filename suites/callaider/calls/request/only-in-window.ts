import type { Finding } from '../../../../schemas/verdict.js';
import { optional, type Window } from '../../../observation.js';
import { rule } from '../../../rule.js';
import { createTally } from '../../../tally.js';
import { inconclusive, pass, skip } from '../../../verdicts.js';
import { isObject } from '../../answers.js';
import { type CallsSeen, callObjects } from '../../observations/ask-calls.js';
import { placeIn, startOf, startsUnusable } from '../../observations/call-times.js';
import { incomingCalls, outgoingCalls } from '../../observations/direction-calls.js';
import {
  callsByDirectionAndOperator,
  callsByOperator,
  callsByTwoOperators,
} from '../../observations/operator-calls.js';
import { settledCalls } from '../../observations/settled-calls.js';
import { filteredSubWindow, subWindow } from '../../observations/sub-window.js';
import { windowsBeside } from '../../observations/windows-beside.js';
import { emptyWindows } from './asked/empty-windows.js';
import { longWindows } from './asked/long-windows.js';
import { splitWindow } from './asked/split-window.js';
import { constantOffset } from './constant-offset.js';
import { rowsOf } from './reading.js';
import { many, moment, share, spell } from './words.js';

export const onlyInWindow = rule({
  id: 'calls/only-in-window',
  clauses: ['CALLS-11'],
  level: 'must',
  source: 'Endpoint 3 ("completed calls for a time range")',
  summary: 'Every call in the answer belongs to the period asked for.',
  why: 'Calls of other days are imported under the wrong period, and again with each further import.',
  fix: 'Filter by start time in UTC, between both bounds; check that neither local time nor whole days slip in.',
  needs: {
    settled: settledCalls,
    sub: optional(subWindow),
    subFiltered: optional(filteredSubWindow),
    beside: optional(windowsBeside),
    incoming: optional(incomingCalls),
    outgoing: optional(outgoingCalls),
    byOperator: optional(callsByOperator),
    byTwoOperators: optional(callsByTwoOperators),
    byDirectionAndOperator: optional(callsByDirectionAndOperator),
    long: optional(longWindows),
    split: optional(splitWindow),
    empty: optional(emptyWindows),
  },
  judge: ({ settled, sub, subFiltered, beside = [], long = [], split, empty, ...filtered }) => {
    const { window } = settled;
    const { incoming, outgoing, byOperator = [], byTwoOperators, byDirectionAndOperator } = filtered;
    const problem = startsUnusable(callObjects(settled.rows));
    if (problem !== undefined) return skip(problem);
    const halves = split && [
      { ...split.left, window: { from: split.window.from, to: split.middle } },
      { ...split.right, window: { from: split.middle, to: split.window.to } },
    ];
    const overWindow = [incoming, outgoing, ...byOperator, byTwoOperators, byDirectionAndOperator]
      .filter((seen) => seen !== undefined)
      .map((seen) => ({ ...seen, window }));
    const withFilters: readonly Dated[] = [...(subFiltered ? [subFiltered] : []), ...overWindow];
    const plain: readonly Dated[] = [settled, ...(sub ? [sub] : []), ...beside, ...long, ...(halves ?? [])];
    // A window that is misread without filters is misread with them: that is told once.
    const strays = plain.map(outsideOf).filter(isFound);
    const all = strays.length > 0 ? strays : withFilters.map(outsideOf).filter(isFound);
    const offset = strays.length > 0 ? constantOffset(plain) : undefined;
    const tally = createTally();
    for (const stray of all) tally.fail(() => findingOf(stray, offset));
    const overlaps = [...plain, ...withFilters].reduce((sum, seen) => sum + overlapsOf(seen), 0);
    const isTested = [...(sub ? [sub] : []), ...(empty ?? [])].some((seen) => rowsOf(seen) !== undefined);
    if (overlaps > 0) {
      return tally.verdict(
        inconclusive(
          `${many(overlaps)} began before the window and reached into it: membership by end or overlap is not excluded`,
        ),
      );
    }
    if (isTested) return tally.verdict(pass());
    const because = 'no window was answered that should leave calls out';
    return tally.verdict(
      empty === undefined ? skip(`${because}: asked from --depth standard on`) : inconclusive(because),
    );
  },
});

type Dated = Pick<CallsSeen, 'rows' | 'at' | 'outcome'> & { readonly window: Window };

interface Strays {
  readonly seen: Dated;
  readonly count: number;
  /** The call that lies furthest from the window. */
  readonly furthest: { readonly index: number; readonly start: number };
}

const isFound = (strays: Strays | undefined): strays is Strays => strays !== undefined;

/** Calls that no reading of the window includes. */
function outsideOf(seen: Dated): Strays | undefined {
  const { rows = [], window } = seen;
  let count = 0;
  let furthest: { index: number; start: number; distance: number } | undefined;
  for (let index = 0; index < rows.length; index += 1) {
    const row = rows[index];
    if (!isObject(row) || placeIn(window, row) !== 'outside') continue;
    count += 1;
    const start = startOf(row) ?? 0;
    const distance = start > window.to ? start - window.to : window.from - start;
    if (furthest === undefined || distance > furthest.distance) furthest = { index, start, distance };
  }
  return furthest && { seen, count, furthest };
}

/** Calls that began before the window and reach into it. */
function overlapsOf({ rows = [], window }: Dated): number {
  let count = 0;
  for (const row of rows) if (isObject(row) && placeIn(window, row) === 'overlap') count += 1;
  return count;
}

function findingOf({ seen, count, furthest }: Strays, offset: string | undefined): Finding {
  const { rows = [], window, at, outcome } = seen;
  const hint = offset === undefined ? '' : `; every call of every answer fits ${offset}: local time instead of UTC?`;
  return {
    message: `${share(count, rows.length)} in the answer for ${spell(window)} start outside it${hint}`,
    expected: `startTime from ${window.from} to ${window.to}`,
    actual: `startTime ${furthest.start}, ${moment(furthest.start)} UTC`,
    at: `${at}/${furthest.index}/startTime`,
    exchange: outcome.exchange,
  };
}

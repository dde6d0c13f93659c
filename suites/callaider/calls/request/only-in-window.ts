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
import { subWindow } from '../../observations/sub-window.js';
import { emptyWindows } from './asked/empty-windows.js';
import { longWindows } from './asked/long-windows.js';
import { splitWindow } from './asked/split-window.js';
import { constantOffset } from './constant-offset.js';
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
    incoming: optional(incomingCalls),
    outgoing: optional(outgoingCalls),
    byOperator: optional(callsByOperator),
    byTwoOperators: optional(callsByTwoOperators),
    byDirectionAndOperator: optional(callsByDirectionAndOperator),
    long: optional(longWindows),
    split: optional(splitWindow),
    empty: optional(emptyWindows),
  },
  judge: ({ settled, sub, long = [], split, empty = [], ...filtered }) => {
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
    const tally = createTally();
    let overlaps = 0;
    for (const seen of [settled, ...(sub ? [sub] : []), ...overWindow, ...long, ...(halves ?? [])]) {
      const found = outsideOf(seen);
      overlaps += found.overlaps;
      if (found.finding !== undefined) {
        const { finding } = found;
        tally.fail(() => finding);
      }
    }
    const isTested = sub?.rows !== undefined || empty.some(({ rows }) => rows?.length === 0);
    if (overlaps > 0) {
      return tally.verdict(
        inconclusive(
          `${many(overlaps)} began before the window and reached into it: membership by end or overlap is not excluded`,
        ),
      );
    }
    return tally.verdict(isTested ? pass() : inconclusive('no window was answered that should leave calls out'));
  },
});

type Dated = CallsSeen & { readonly window: Window };

/** Calls that no reading of the window includes, and those that only its overlap does. */
function outsideOf({ rows = [], window, at, outcome }: Dated): { finding?: Finding; overlaps: number } {
  let [strays, overlaps] = [0, 0];
  let furthest: { index: number; start: number; distance: number } | undefined;
  for (const [index, row] of rows.entries()) {
    if (!isObject(row)) continue;
    const place = placeIn(window, row);
    if (place === 'overlap') overlaps += 1;
    if (place !== 'outside') continue;
    strays += 1;
    const start = startOf(row) ?? 0;
    const distance = start > window.to ? start - window.to : window.from - start;
    if (furthest === undefined || distance > furthest.distance) furthest = { index, start, distance };
  }
  if (furthest === undefined) return { overlaps };
  const offset = constantOffset(callObjects(rows), window);
  const hint = offset === undefined ? '' : `; all would fit ${offset}: local time instead of UTC?`;
  const finding = {
    message: `${share(strays, rows.length)} in the answer for ${spell(window)} start outside it${hint}`,
    expected: `startTime from ${window.from} to ${window.to}`,
    actual: `startTime ${furthest.start}, ${moment(furthest.start)} UTC`,
    at: `${at}/${furthest.index}/startTime`,
    exchange: outcome.exchange,
  };
  return { finding, overlaps };
}

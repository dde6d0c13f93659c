import type { Finding } from '../../../schemas/verdict.js';
import { optional } from '../../observation.js';
import { rule } from '../../rule.js';
import { fail, inconclusive, pass, skip } from '../../verdicts.js';
import { type JsonObject, own } from '../answers.js';
import { emptyWindows } from '../calls/request/asked/empty-windows.js';
import { WINDOW_IS_IGNORED, windowIsIgnored } from '../calls/request/empty-window-is-an-empty-list.js';
import { many, moment, spell } from '../calls/request/words.js';
import { callObjects, idOf } from '../observations/ask-calls.js';
import { endOf, startOf } from '../observations/call-times.js';
import { findingOn, missingFrom, union } from './apart.js';
import { type Slice, type TurnAsked, turnsOfDay } from './asked/turns-of-day.js';
import { readSet } from './read-set.js';
import { comparableIds, type SteadyNeeds, steadyNeeds } from './steady.js';

export const daysEqualHours = rule({
  id: 'relations/days-equal-hours',
  clauses: ['MR-12'],
  level: 'must',
  source: 'Endpoint 3',
  summary: 'Windows with whole hours and midnight in UTC as bounds hold the calls that start in them.',
  why: 'A server that thinks in local days loses calls around midnight, or moves them to another day, every day.',
  fix: 'Compare Unix seconds with Unix seconds; do not turn the bounds into dates, and store times with their zone.',
  needs: { ...steadyNeeds, turns: turnsOfDay, empty: optional(emptyWindows) },
  judge: ({ turns, empty, ...needs }) => {
    if (windowIsIgnored(empty)) return skip(WINDOW_IS_IGNORED);
    const outcomes = turns.map((turn) => compare(turn, needs));
    const [first, ...more] = outcomes.flatMap((outcome) => (typeof outcome === 'object' ? outcome : []));
    if (first !== undefined) return fail(first, ...more);
    const because = outcomes.find((outcome) => typeof outcome === 'string');
    if (because !== undefined) return inconclusive(because);
    const at = turns.map((turn) => `${moment(turn.at)} UTC`).join(' and ');
    return pass(`the hours before and after ${at}`);
  },
});

/** What the answers around a turn of the day have apart; or why they cannot be compared. */
function compare({ whole, slices, window }: TurnAsked, needs: SteadyNeeds): readonly Finding[] | string {
  const bracket = comparableIds(needs);
  if (bracket.kind === 'unsteady') return bracket.because;
  const { settled } = needs;
  const all = readSet(whole, settled);
  if (all.kind === 'undecided') return all.because;
  const parts: ReadonlySet<string>[] = [];
  for (const slice of slices) {
    const reading = readSet(slice, settled);
    if (reading.kind === 'undecided') return reading.because;
    parts.push(reading.ids);
  }
  const either = union(...parts);
  const among = [settled.rows, all.rows, ...slices.map(({ rows = [] }) => rows)];
  const findings: Finding[] = [];
  const tell = (ids: readonly string[], what: string, expected: string, seen: Slice) => {
    if (ids.length > 0) findings.push(findingOn(ids, what, { expected, seen, among }));
  };
  const wanted = new Set(
    callObjects(settled.rows)
      .filter((row) => isWithin(window, row))
      .map((row) => idOf(row) ?? ''),
  );
  const asHours = `${slices.length} slices of whole hours`;
  tell(
    missingFrom(wanted, all.ids),
    `of ${spell(window)} by the longer answer around it, and missing when those hours are asked for`,
    many(wanted.size),
    whole,
  );
  tell(
    missingFrom(all.ids, either),
    `in the answer for ${spell(window)} and in none of its ${asHours}`,
    many(all.ids.size),
    slices[0] ?? whole,
  );
  tell(
    missingFrom(either, all.ids),
    `in one of ${asHours} of ${spell(window)} and not in the answer for all of them`,
    many(either.size),
    whole,
  );
  const hidden = new Set(
    callObjects(all.rows)
      .filter((row) => isWithin(window, row))
      .map((row) => idOf(row) ?? ''),
  );
  tell(
    missingFrom(hidden, bracket.ids),
    `in the answer for ${spell(window)} and not in the longer answer around it`,
    many(bracket.ids.size),
    whole,
  );
  return findings;
}

/** Bounds may be read either way, and a call without an endTime may last longer than it says. */
const SLACK = 2;
const UNTOLD = 900;

/** Whether every reading of the window includes the call: it starts and ends inside. */
function isWithin({ from, to }: { readonly from: number; readonly to: number }, row: JsonObject): boolean {
  const [start, end] = [startOf(row), endOf(row)];
  if (start === undefined || end === undefined) return false;
  return start > from + SLACK && end + (own(row, 'endTime') == null ? UNTOLD : 0) < to - SLACK;
}

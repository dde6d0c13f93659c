import type { Finding } from '../../../schemas/verdict.js';
import { optional } from '../../observation.js';
import { rule } from '../../rule.js';
import { fail, inconclusive, pass, skip } from '../../verdicts.js';
import { emptyWindows } from '../calls/request/asked/empty-windows.js';
import { WINDOW_IS_IGNORED, windowIsIgnored } from '../calls/request/empty-window-is-an-empty-list.js';
import { many, moment, spell } from '../calls/request/words.js';
import { callObjects, idOf } from '../observations/ask-calls.js';
import { startOf } from '../observations/call-times.js';
import { findingOn, missingFrom } from './apart.js';
import { type TurnAsked, turnsOfDay } from './asked/turns-of-day.js';
import { readSet } from './read-set.js';
import { comparableIds, type SteadyNeeds, steadyNeeds } from './steady.js';
import { isSurelyWithin } from './surely-within.js';

export const daysEqualHours = rule({
  id: 'relations/days-equal-hours',
  clauses: ['MR-12'],
  level: 'must',
  source: 'Endpoint 3',
  summary: 'Windows with midnight or full hours in UTC as bounds hold the calls that start in them.',
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

/** What slices around a turn of the day and the window around them have apart; or why they cannot be compared. */
function compare({ slices, window, start }: TurnAsked, needs: SteadyNeeds): readonly Finding[] | string {
  const bracket = comparableIds(needs);
  if (bracket.kind === 'unsteady') return bracket.because;
  const { settled } = needs;
  const [either, inside] = [new Set<string>(), new Set<string>()];
  for (const slice of slices) {
    const reading = readSet(slice, settled);
    if (reading.kind === 'undecided') return reading.because;
    for (const row of callObjects(reading.rows)) {
      const id = idOf(row) ?? '';
      either.add(id);
      if (isSurelyWithin(window, row)) inside.add(id);
    }
  }
  const wanted = new Set<string>();
  for (const row of callObjects(settled.rows)) {
    // A call in none of two windows because it starts where they meet is told by relations/parts-add-up.
    if (isSurelyWithin(window, row) && startOf(row) !== start) wanted.add(idOf(row) ?? '');
  }
  const findings: Finding[] = [];
  const among = [settled.rows, ...slices.map(({ rows = [] }) => rows)];
  const tell = (ids: readonly string[], what: string, expected: ReadonlySet<string>) => {
    const [seen = settled] = slices;
    if (ids.length > 0) findings.push(findingOn(ids, what, { expected: many(expected.size), seen, among }));
  };
  const asked = `${spell(window)}, asked in ${slices.length} parts`;
  tell(missingFrom(wanted, either), `in the longer answer and missing from ${asked}`, wanted);
  tell(missingFrom(inside, bracket.ids), `in ${asked}, and missing from the longer answer`, inside);
  return findings;
}

import type { Finding } from '../../../schemas/verdict.js';
import { optional } from '../../observation.js';
import { rule } from '../../rule.js';
import { fail, inconclusive, pass, skip } from '../../verdicts.js';
import type { SplitWindow } from '../calls/request/asked/split-window.js';
import { many, spell } from '../calls/request/words.js';
import { callObjects, idOf } from '../observations/ask-calls.js';
import { areEqual, idsOf } from '../observations/call-sets.js';
import { startOf } from '../observations/call-times.js';
import { findingOn, missingFrom, union } from './apart.js';
import { type TurnAsked, turnsOfDay } from './asked/turns-of-day.js';
import { type WindowParts, windowParts } from './asked/window-parts.js';
import { readSet } from './read-set.js';
import { type SteadyNeeds, steadyIds, steadyNeeds } from './steady.js';
import { isSurelyWithin } from './surely-within.js';

export const partsAddUp = rule({
  id: 'relations/parts-add-up',
  clauses: ['MR-2'],
  level: 'must',
  source: 'Endpoint 3',
  summary: 'A window cut in parts brings the same calls as the window in one piece, wherever it is cut.',
  why: 'The platform imports stretch by stretch: calls on a cut, or beyond a limit of the long answer, are never seen.',
  fix: 'Let at least one of the two bounds belong to the window, and put no limit on the calls of an answer.',
  needs: { ...steadyNeeds, parts: optional(windowParts), turns: optional(turnsOfDay) },
  judge: ({ parts = [], turns = [], ...needs }) => {
    const { split } = needs;
    const cuts = [...parts, ...(split === undefined ? [] : [ofSplit(split)])];
    const starts = turns.filter(({ start }) => start !== undefined);
    const outcomes = [...cuts.map((cut) => compare(cut, needs)), ...starts.map((turn) => compareStart(turn, needs))];
    const [first, ...more] = outcomes.flatMap((outcome) => (typeof outcome === 'object' ? outcome : []));
    if (first !== undefined) return fail(first, ...more);
    const because = outcomes.find((outcome) => typeof outcome === 'string');
    if (outcomes.length === 0) return skip('the window leaves no second to cut it at');
    if (because !== undefined && outcomes.every((outcome) => typeof outcome === 'string')) return inconclusive(because);
    const told = [...cuts.map(({ cut }) => cut), ...starts.slice(0, 1).map(() => AT_START)];
    return pass(`cut ${told.join('; ')}`);
  },
});

const AT_START = 'at the second in which a call starts';

const ofSplit = ({ window, whole, left, right, again }: SplitWindow): WindowParts => ({
  cut: 'in half',
  window,
  whole,
  parts: [left, right],
  again,
});

/** What the parts and the whole have apart; or why they cannot be compared. */
function compare({ cut, window, whole, parts, again }: WindowParts, needs: SteadyNeeds): readonly Finding[] | string {
  const bracket = steadyIds(needs);
  if (bracket.kind === 'unsteady') return bracket.because;
  const sets: ReadonlySet<string>[] = [];
  for (const part of parts) {
    const reading = readSet(part, needs.settled);
    if (reading.kind === 'undecided') return reading.because;
    sets.push(reading.ids);
  }
  const [ids, either] = [idsOf(whole.rows ?? []), union(...sets)];
  const lost = missingFrom(ids, either);
  const beyond = missingFrom(either, ids);
  if (lost.length === 0 && beyond.length === 0) return [];
  if (again?.rows !== undefined && !areEqual(ids, idsOf(again.rows))) {
    return `the account changes under ${spell(window)}`;
  }
  const among = [whole.rows ?? [], ...parts.map(({ rows = [] }) => rows)];
  const findings: Finding[] = [];
  if (lost.length > 0) {
    const [seen = whole] = parts;
    const what = `in the answer for ${spell(window)} and in none of the answers for its parts, cut ${cut}`;
    findings.push(findingOn(lost, what, { expected: `all ${many(ids.size)} in the parts`, seen, among }));
  }
  if (beyond.length > 0) {
    const what = `in the answers for the parts of ${spell(window)} and not in the answer for the whole`;
    const expected = `${many(either.size)} in the whole, as in its parts`;
    findings.push(findingOn(beyond, what, { expected, seen: whole, among }));
  }
  return findings;
}

/** A call that starts where two windows meet may be in the one, in the other or in both, but not in none. */
function compareStart({ slices, window, start }: TurnAsked, needs: SteadyNeeds): readonly Finding[] | string {
  const bracket = steadyIds(needs);
  if (bracket.kind === 'unsteady') return bracket.because;
  const sets: ReadonlySet<string>[] = [];
  for (const slice of slices) {
    const reading = readSet(slice, needs.settled);
    if (reading.kind === 'undecided') return reading.because;
    sets.push(reading.ids);
  }
  const { rows } = needs.settled;
  const there = callObjects(rows).filter((row) => startOf(row) === start && isSurelyWithin(window, row));
  const lost = missingFrom(new Set(there.map((row) => idOf(row) ?? '')), union(...sets));
  const seen = slices.find((slice) => slice.window.from === start) ?? slices[0];
  if (lost.length === 0 || seen === undefined) return [];
  const what = 'in neither of two windows that meet in the second in which it starts';
  return [findingOn(lost, what, { expected: 'the call in one of them, or in both', seen, among: [rows] })];
}

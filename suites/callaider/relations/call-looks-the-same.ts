import type { Verdict } from '../../../schemas/verdict.js';
import { rule } from '../../rule.js';
import { createTally } from '../../tally.js';
import { inconclusive, pass } from '../../verdicts.js';
import { isObject, type JsonObject } from '../answers.js';
import { many } from '../calls/request/words.js';
import { type CallsById, callsById, changeOf, type Flicker } from '../general/same-calls.js';
import { type CallsSeen, idOf } from '../observations/ask-calls.js';
import { preview } from '../preview.js';
import { answersIn, answersNeeds } from './answers-of-the-run.js';
import { readSet } from './read-set.js';
import { comparableIds, type SteadyNeeds, steadyNeeds } from './steady.js';

export const callLooksTheSame = rule({
  id: 'relations/call-looks-the-same',
  clauses: ['MR-17'],
  level: 'should',
  source: 'Endpoint 3',
  summary: 'A call has the same fields with the same values in every answer that holds it.',
  why: 'What the platform knows of a call would depend on the filters of the team that imported it first.',
  fix: 'Build the row of a call in one place for all queries; do not take its fields from the joined or matched record.',
  needs: { ...steadyNeeds, ...answersNeeds },
  judge: ({ settled, again, repeats, split, ...answers }) => {
    const halves = split === undefined ? [] : [split.left, split.right];
    // The window that the settled one is a part of may hold a hundred times as many calls.
    const others = answersIn(answers).filter(({ rows }) => rows !== settled.partOf?.rows);
    return judgeLooks({ settled, again, repeats, split }, [...others, ...halves]);
  },
});

interface Difference {
  readonly id: string;
  readonly flicker: Flicker;
  readonly seen: CallsSeen;
  calls: number;
}

/**
 * The same question before and after must show a call alike: what was filled in meanwhile is no difference, and what
 * changes by itself is told by general/reads-are-repeatable.
 */
function judgeLooks(needs: SteadyNeeds, answers: readonly CallsSeen[]): Verdict {
  const bracket = comparableIds(needs);
  if (bracket.kind === 'unsteady') return inconclusive(bracket.because);
  const same = [needs.again, needs.repeats?.third].filter((seen) => seen !== undefined);
  const [before, ...later] = [needs.settled, ...same].map(callsById);
  if (before === undefined) return inconclusive('the window was not asked');
  const differences = new Map<string, Difference>();
  let compared = 0;
  for (const seen of answers) {
    if (seen.rows === needs.settled.rows) {
      compared += needs.settled.rows.length;
      continue;
    }
    // Row numbers name another call in each answer: calls/id-is-stable tells that.
    const reading = readSet(seen, needs.settled);
    if (reading.kind === 'undecided') continue;
    for (const row of reading.rows) {
      const id = isObject(row) ? idOf(row) : undefined;
      const first = id === undefined ? undefined : before.get(id);
      if (!isObject(row) || id === undefined || first === undefined || first === 'ambiguous') continue;
      compared += 1;
      if (changeOf([first, row]) === 'none') continue;
      const flicker = steadyChange(first, row, id, later);
      if (flicker === undefined) continue;
      const known = differences.get(flicker.name);
      if (known === undefined) differences.set(flicker.name, { id, flicker, seen, calls: 1 });
      else known.calls += 1;
    }
  }
  const tally = createTally();
  for (const { id, flicker, seen, calls } of differences.values()) {
    tally.warn(() => ({
      message: `${flicker.name} of ${many(calls)} is not the same in every answer, such as that of call ${preview(id, 60)}`,
      expected: `${preview(flicker.values[0], 40)}, as in the answer for the whole window`,
      actual: preview(flicker.values[1], 40),
      exchange: seen.outcome.exchange,
    }));
  }
  return tally.verdict(
    compared > 0
      ? pass(`${many(compared)} seen in ${answers.length} other answers`)
      : inconclusive('no call was seen twice'),
  );
}

/** What differs in the answer between, when all answers to the question around it agree. */
function steadyChange(
  first: JsonObject,
  between: JsonObject,
  id: string,
  later: readonly CallsById[],
): Flicker | undefined {
  const versions = later.map((answer) => answer.get(id));
  const calls = versions.filter((version) => version !== undefined && version !== 'ambiguous');
  const last = calls.at(-1);
  if (last === undefined || calls.length < versions.length || changeOf([first, ...calls]) !== 'none') return undefined;
  const change = changeOf([first, between, last]);
  return typeof change === 'object' ? change : undefined;
}

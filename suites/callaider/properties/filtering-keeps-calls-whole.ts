import type { Verdict } from '../../../schemas/verdict.js';
import { rule } from '../../rule.js';
import { createTally } from '../../tally.js';
import { inconclusive, pass, skip } from '../../verdicts.js';
import { isObject } from '../answers.js';
import { share } from '../calls/request/words.js';
import { repeats } from '../general/repeats.js';
import { callsById, changeOf, type Flicker } from '../general/same-calls.js';
import { type CallsSeen, idOf } from '../observations/ask-calls.js';
import { type SettledCalls, settledCalls } from '../observations/settled-calls.js';
import { preview } from '../preview.js';
import { filterAnswers } from './asked/filter-answers.js';
import { namesOthers } from './compare.js';

export const filteringKeepsCallsWhole = rule({
  id: 'properties/filtering-keeps-calls-whole',
  clauses: ['PROP-28'],
  level: 'should',
  source: 'Endpoint 3',
  summary: 'A call looks the same in a filtered answer as in an unfiltered one.',
  why: 'What is imported of a call would depend on the filters of a team: its client here, its properties there.',
  fix: 'Select the calls by the filters, and write them with the same code whether there are filters or not.',
  needs: { settled: settledCalls, answers: filterAnswers, repeats },
  judge: ({ settled, answers, repeats }) => {
    const { exact, list, listOfOne, range, boolean } = answers;
    const filtered = [exact, list ?? listOfOne, range, boolean].filter((seen) => seen !== undefined);
    return judgeWhole(settled, filtered, repeats.third);
  },
});

interface Change {
  readonly flicker: Flicker;
  readonly index: number;
  calls: number;
}

/** What was filled in between the two unfiltered answers, and what changes with every request, is not the filter's doing. */
export function judgeWhole(settled: SettledCalls, filtered: readonly CallsSeen[], after: CallsSeen): Verdict {
  if (filtered.length === 0) return skip('no filter was asked for');
  const [before, later] = [callsById(settled), callsById(after)];
  const tally = createTally();
  let compared = 0;
  for (const { rows = [], at, outcome } of filtered) {
    // Row numbers are ids that name other calls in each answer: where one fits, it is by chance.
    if (namesOthers(settled.rows, rows)) continue;
    const changes = new Map<string, Change>();
    let met = 0;
    for (const [index, row] of rows.entries()) {
      const id = isObject(row) ? (idOf(row) ?? '') : '';
      const [was, then] = [before.get(id), later.get(id)];
      if (!isObject(row) || !isObject(was) || !isObject(then)) continue;
      met += 1;
      const change = changeOf([was, row, then]);
      if (typeof change !== 'object' || changeOf([was, then]) !== 'none') continue;
      // What comes on top harms nobody.
      if ((change.values[0] ?? undefined) === undefined) continue;
      const known = changes.get(change.name);
      if (known !== undefined) known.calls += 1;
      else changes.set(change.name, { flicker: change, index, calls: 1 });
    }
    compared += met;
    for (const { flicker, index, calls } of changes.values()) {
      tally.warn(() => ({
        message: `${flicker.name} is not as in the unfiltered answer for ${share(calls, met)} of a filtered one`,
        expected: preview(flicker.values[0]),
        actual: preview(flicker.values[1]),
        at: `${at}/${index}`,
        exchange: outcome.exchange,
      }));
    }
  }
  return tally.verdict(compared === 0 ? inconclusive('no call was in a filtered answer and in both others') : pass());
}

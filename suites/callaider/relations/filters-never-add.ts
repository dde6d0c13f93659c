import { optional } from '../../observation.js';
import { rule } from '../../rule.js';
import { createTally } from '../../tally.js';
import { inconclusive, pass, skip } from '../../verdicts.js';
import { many } from '../calls/request/words.js';
import type { CallsSeen } from '../observations/ask-calls.js';
import { incomingCalls, outgoingCalls } from '../observations/direction-calls.js';
import { callsByDirectionAndOperator, callsByOperator, callsByTwoOperators } from '../observations/operator-calls.js';
import { filteredSubWindow } from '../observations/sub-window.js';
import { unknownOperators } from '../observations/unknown-operators.js';
import { filterAnswers } from '../properties/asked/filter-answers.js';
import { findingOn, missingFrom } from './apart.js';
import { readSet } from './read-set.js';
import { comparableIds, steadyNeeds } from './steady.js';

export const filtersNeverAdd = rule({
  id: 'relations/filters-never-add',
  clauses: ['MR-7'],
  level: 'must',
  source: 'Endpoint 3',
  summary: 'A filter takes calls away from a window and never adds any.',
  why: 'A narrower import would bring calls that the wider one does not have: figures of teams exceed those of the company.',
  fix: 'Keep the condition on the window when you add others; mind that OR needs brackets.',
  needs: {
    ...steadyNeeds,
    incoming: optional(incomingCalls),
    outgoing: optional(outgoingCalls),
    byOperator: optional(callsByOperator),
    byTwo: optional(callsByTwoOperators),
    both: optional(callsByDirectionAndOperator),
    unknown: optional(unknownOperators),
    part: optional(filteredSubWindow),
    properties: optional(filterAnswers),
  },
  judge: ({ incoming, outgoing, byOperator = [], byTwo, both, unknown, part, properties = {}, ...needs }) => {
    const bracket = comparableIds(needs);
    if (bracket.kind === 'unsteady') return inconclusive(bracket.because);
    const filtered: readonly (readonly [filter: string, seen: CallsSeen | undefined])[] = [
      ['"direction": "incoming"', incoming],
      ['"direction": "outgoing"', outgoing],
      ...byOperator.map((seen) => [`"operators": ["${seen.operator}"]`, seen] as const),
      ['two operators', byTwo],
      ['a direction and an operator', both],
      ['an operator that does not exist', unknown?.alone],
      ['an operator that does not exist beside one that does', unknown?.besideKnown],
      ['a direction, an operator and a shorter window', part],
      ...Object.values(properties).map((seen) => ['a property filter', seen] as const),
    ];
    const tally = createTally();
    const unread: string[] = [];
    let asked = 0;
    for (const [filter, seen] of filtered) {
      if (seen === undefined) continue;
      const reading = readSet(seen, needs.settled);
      if (reading.kind === 'undecided') {
        unread.push(reading.because);
        continue;
      }
      asked += 1;
      const beyond = missingFrom(reading.ids, bracket.ids);
      if (beyond.length === 0) continue;
      const what = `answered with ${filter} but not without it, for the same window`;
      const expected = `a part of the ${many(bracket.ids.size)} of the window`;
      tally.fail(() => findingOn(beyond, what, { expected, seen, among: [reading.rows] }));
    }
    if (asked > 0) return tally.verdict(pass(`${asked} filtered answers, all parts of the window`));
    const [because] = unread;
    return because === undefined ? skip('no filter was asked for') : inconclusive(because);
  },
});
